package org.nightpost.correspondence.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.nightpost.correspondence.Desk;
import org.nightpost.correspondence.LetterView;
import org.nightpost.correspondence.Writing;

/** Lays two versions side by side. */
@ApplicationScoped
class ConflictPages {
    @Inject
    private Phrases phrases;

    @Inject
    private Pieces pieces;

    @Inject
    private Desk desk;

    ConflictPage page(WritingPlace place, LetterForm form, Kept kept) {
        UUID submission = kept.textClash()
                .map(Kept.TextClash::submission)
                .or(() -> kept.draft().map(Kept.DraftRev::submission))
                .orElse(form.submission());
        return new ConflictPage(
                place.path(),
                submission,
                form.seen(),
                kept.textClash()
                        .map(two -> new ConflictPage.TwoTexts(
                                two.mine(),
                                Pieces.paragraphs(two.theirs()),
                                two.rev(),
                                phrases.timeOrMoment(two.savedAt()))),
                kept.clashes().stream().map(this::two).toList());
    }

    /** The words that were not sent, to be kept as the next letter. */
    ConflictPage.DiffersPage differs(WritingPlace place, LetterView sent, String mine) {
        Writing next = desk.writing(place.correspondence().id()).orElseThrow();
        return new ConflictPage.DiffersPage(
                place.path(),
                WritingPlace.path(sent.facts().id()),
                phrases.moment(sent.facts().sentAt()),
                Pieces.paragraphs(sent.content()),
                mine,
                next.submission(),
                next.seen());
    }

    private ConflictPage.TwoAnswers two(Kept.AnswerClash clash) {
        return new ConflictPage.TwoAnswers(
                pieces.ask(clash.prompt(), clash.mine(), clash.rev()),
                pieces.ask(clash.prompt(), clash.theirs(), clash.rev()),
                phrases.timeOrMoment(clash.savedAt()),
                clash.sent());
    }
}
