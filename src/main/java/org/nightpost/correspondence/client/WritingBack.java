package org.nightpost.correspondence.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nightpost.correspondence.DraftConflict;
import org.nightpost.correspondence.LetterFacts;
import org.nightpost.correspondence.LetterId;
import org.nightpost.correspondence.LetterView;
import org.nightpost.correspondence.PromptId;
import org.nightpost.correspondence.PromptView;
import org.nightpost.correspondence.Reading;
import org.nightpost.correspondence.SendLetter;
import org.nightpost.correspondence.Sending;
import org.nightpost.html.PlainText;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.Problem;

/**
 * Takes the form on which a client answers and writes back: keeps it, sends it, or shows it again. Whatever happens, every
 * word of it is stored or stands in the page that comes back.
 */
@ApplicationScoped
class WritingBack {
    private static final String PAGE = "correspondence/client/letter";
    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;
    private static final String MINE = "mine:";
    private static final String THEIRS = "theirs:";

    @Inject
    private Posted posted;

    @Inject
    private Keeping keeping;

    @Inject
    private SendLetter sendLetter;

    @Inject
    private Company company;

    @Inject
    private Reading reading;

    @Inject
    private LetterPages letterPages;

    @Inject
    private ConflictPages conflictPages;

    @Inject
    private AutosaveAnswers autosave;

    @Inject
    private Pages pages;

    /** Does what the pressed button says. */
    Response take(WritingPlace place, boolean byAutosave) {
        if (!place.takesForms()) {
            throw new NotFoundException();
        }
        if (posted.isAgain()) {
            return byAutosave ? autosave.aged() : again(place);
        }
        LetterForm form = form();
        if (byAutosave) {
            return autosave.answer(keep(form, place, false));
        }
        String wish = posted.text("do");
        if (isDecision(wish)) {
            return decide(place, form, wish);
        }
        return wish.equals("send") ? send(place, form) : save(place, form);
    }

    private LetterForm form() {
        try {
            return LetterForm.of(posted);
        } catch (IllegalArgumentException notOurs) {
            throw new BadRequestException(notOurs);
        }
    }

    private Kept keep(LetterForm form, WritingPlace place, boolean all) {
        return keeping.answers(form, place.prompts(), all)
                .and(keeping.text(form, place.correspondence().id(), all));
    }

    private Response save(WritingPlace place, LetterForm form) {
        return kept(place, form, keep(form, place, false));
    }

    /** One of several versions was chosen: that box is settled, all others are looked at anew. */
    private Response decide(WritingPlace place, LetterForm form, String wish) {
        String item = wish.substring(wish.indexOf(':') + 1);
        LetterForm settled = wish.startsWith(MINE)
                ? form.deciding(item)
                : form.deciding(item).without(item);
        return kept(place, settled, keep(settled, place, true));
    }

    private Response kept(WritingPlace place, LetterForm form, Kept kept) {
        if (kept.sentAs().isPresent()) {
            return sentBefore(place, form, kept.sentAs().get());
        }
        if (kept.hasClash()) {
            return conflict(place, form, kept);
        }
        if (!kept.problems().isEmpty()) {
            return wrong(place, form.after(kept), kept.problems());
        }
        return Response.seeOther(URI.create(place.path() + "#write")).build();
    }

    private Response send(WritingPlace place, LetterForm form) {
        Kept answers = keeping.answers(form, place.prompts(), true);
        if (answers.hasClash() || !answers.problems().isEmpty()) {
            return kept(
                    place,
                    form,
                    answers.and(keeping.text(form, place.correspondence().id(), true)));
        }
        LetterForm known = form.after(answers);
        // Under the form's own submission, and not after saving the draft: this is what makes it one letter.
        Sending sending = new Sending(known.page(place.correspondence().id()), answered(place), known.urgent());
        return sent(place, known, sendLetter.send(sending));
    }

    private static Set<PromptId> answered(WritingPlace place) {
        Set<PromptId> answered = new HashSet<>();
        place.prompts().stream().map(PromptView::id).forEach(answered::add);
        return answered;
    }

    private Response sent(WritingPlace place, LetterForm form, SendLetter.Result result) {
        if (result instanceof SendLetter.Sent sent) {
            return toSent(sent.letter());
        }
        if (result instanceof SendLetter.SubmissionDiffers differs) {
            return sentBefore(place, form, differs.letter());
        }
        if (result instanceof DraftConflict two) {
            return conflict(place, form, Kept.clash(Keeping.clash(form, two)));
        }
        if (result instanceof SendLetter.LetterArrived arrived) {
            return arrived(place, form, arrived);
        }
        if (result instanceof SendLetter.ConsentDue) {
            return toAgree(place, form);
        }
        if (result instanceof SendLetter.NotSendable not) {
            return wrong(place, form, Problems.ofText(not.problems()));
        }
        throw new NotFoundException();
    }

    /** Kept first: the letter lies in its box until it is agreed under what it is answered. */
    private Response toAgree(WritingPlace place, LetterForm form) {
        Kept kept = keeping.text(form, place.correspondence().id(), true);
        if (kept.sentAs().isPresent() || kept.hasClash()) {
            return kept(place, form, kept);
        }
        String letter =
                place.letter().map(view -> "?letter=" + view.facts().id()).orElse("");
        return Response.seeOther(
                        URI.create("/agreement/" + place.correspondence().id() + letter))
                .build();
    }

    /** Kept first: whoever is told of a new letter goes and reads it. */
    private Response arrived(WritingPlace place, LetterForm form, SendLetter.LetterArrived arrived) {
        Kept kept = keeping.text(form, place.correspondence().id(), true);
        if (kept.hasClash()) {
            return conflict(place, form, kept);
        }
        Optional<LetterFacts> letter = reading.history(place.correspondence().id()).stream()
                .filter(facts -> facts.id().equals(arrived.letter()))
                .findFirst();
        LetterForm told = form.after(kept).told(arrived.seen());
        Pieces.Typed typed = new Pieces.Typed(Optional.of(told), List.of());
        return pages.show(CONFLICT, PAGE, letterPages.page(refreshed(place), typed, letter));
    }

    /** This very form was sent before. With the same words it is one letter; other words must not be lost. */
    private Response sentBefore(WritingPlace place, LetterForm form, LetterId letter) {
        LetterView sent = reading.letter(letter).orElseThrow(NotFoundException::new);
        String stored = sent.content().value().map(LetterForm::text).orElse("");
        String mine = PlainText.canonical(form.text());
        if (mine.isEmpty() || mine.equals(stored)) {
            return toSent(letter);
        }
        return pages.show(CONFLICT, "correspondence/client/differs", conflictPages.differs(place, sent, mine));
    }

    private static Response toSent(LetterId letter) {
        return Response.seeOther(URI.create(WritingPlace.path(letter) + "/sent"))
                .build();
    }

    private Response conflict(WritingPlace place, LetterForm form, Kept kept) {
        return pages.show(CONFLICT, "correspondence/client/conflict", conflictPages.page(place, form, kept));
    }

    private Response wrong(WritingPlace place, LetterForm form, List<Problem> problems) {
        Pieces.Typed typed = new Pieces.Typed(Optional.of(form), new ArrayList<>(problems));
        return pages.show(UNPROCESSABLE, PAGE, letterPages.page(refreshed(place), typed, Optional.empty()));
    }

    private static boolean isDecision(String wish) {
        return wish.startsWith(MINE) || wish.startsWith(THEIRS);
    }

    private Response again(WritingPlace place) {
        LetterForm sent = form();
        // Somebody who was choosing between two versions has only one before them now: both are shown before it is
        // stored.
        LetterForm form = isDecision(posted.text("do")) ? sent.deciding("") : sent;
        Pieces.Typed typed = new Pieces.Typed(Optional.of(form), List.of());
        return pages.show(PAGE, letterPages.page(place, typed, Optional.empty()));
    }

    /** As it is stored now that some of the form was kept. */
    private WritingPlace refreshed(WritingPlace place) {
        return place.letter()
                .flatMap(view -> reading.letter(view.facts().id()))
                .map(WritingPlace::under)
                .orElse(place);
    }
}
