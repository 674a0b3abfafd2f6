package org.nightpost.correspondence.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.Desk;
import org.nightpost.correspondence.LetterFacts;
import org.nightpost.correspondence.LetterId;
import org.nightpost.correspondence.LetterView;
import org.nightpost.correspondence.Reading;
import org.nightpost.correspondence.Writing;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Side;
import org.nightpost.html.PlainText;
import org.nightpost.people.agreement.Agreements;

/** Lays out a letter and the place to answer it. */
@ApplicationScoped
class LetterPages {
    @Inject
    private Reading reading;

    @Inject
    private Desk desk;

    @Inject
    private Company company;

    @Inject
    private Agreements agreements;

    @Inject
    private Pieces pieces;

    @Inject
    private Phrases phrases;

    @Inject
    private PromiseWords words;

    /**
     * The page of this place as it is stored.
     *
     * @throws java.util.NoSuchElementException if the correspondence is not the reader's
     */
    LetterPage page(WritingPlace place) {
        return page(place, Pieces.Typed.NOTHING, Optional.empty());
    }

    /** The same with what was typed on it, and the letter that came meanwhile. */
    LetterPage page(WritingPlace place, Pieces.Typed typed, Optional<LetterFacts> arrived) {
        CorrespondenceFacts here = place.correspondence();
        Map<LetterId, LetterFacts> history = new LinkedHashMap<>();
        reading.history(here.id()).forEach(facts -> history.put(facts.id(), facts));
        Company.Counsellor counsellor = company.of(here);
        return place.letter()
                .map(view -> letter(view, history, counsellor, typed, arrived, place))
                .orElseGet(() -> new LetterPage(
                        phrases.text("write.title", addressee(counsellor)),
                        "",
                        Optional.empty(),
                        true,
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.of(box(place, counsellor, typed, arrived)),
                        Optional.empty()));
    }

    private LetterPage letter(
            LetterView view,
            Map<LetterId, LetterFacts> history,
            Company.Counsellor counsellor,
            Pieces.Typed typed,
            Optional<LetterFacts> arrived,
            WritingPlace place) {
        List<Piece> parts = pieces.of(view, history, typed);
        boolean own = view.facts().side() == Side.CLIENT;
        boolean open = parts.stream().anyMatch(piece -> piece instanceof Piece.Ask ask && ask.isOpen());
        Company.Hands hands = company.hands(view.correspondence(), history.values(), counsellor);
        boolean box = !own && (open || view.next().isEmpty() || typed.form().isPresent());
        return new LetterPage(
                title(view, history),
                from(view.facts(), hands),
                before(view.facts(), history.values(), hands),
                view.content().isReadable(),
                Optional.of(view.correspondence().language())
                        .filter(tag -> !tag.equals(phrases.texts().language().tag())),
                parts,
                pieces.answered(view, history),
                box ? Optional.of(box(place, counsellor, typed, arrived)) : Optional.empty(),
                view.canBeTakenBack()
                        ? Optional.of(WritingPlace.path(view.facts().id()) + "/take-back")
                        : Optional.empty());
    }

    private Optional<String> before(LetterFacts letter, Iterable<LetterFacts> history, Company.Hands hands) {
        for (LetterFacts other : history) {
            if (letter.writtenBefore() > 0 && other.number() == letter.writtenBefore()) {
                return Optional.of(phrases.text("letter.before", hands.author(letter), phrases.moment(other.sentAt())));
            }
        }
        return Optional.empty();
    }

    private String title(LetterView view, Map<LetterId, LetterFacts> history) {
        Optional<String> subject =
                view.content().value().map(LetterContent::subject).filter(text -> !text.isEmpty());
        if (view.facts().side() == Side.CLIENT) {
            return subject.orElseGet(() -> phrases.text("own.title"));
        }
        return subject.orElseGet(() -> phrases.text("letter.title", ordinal(view.facts(), history.values())));
    }

    /** Which of its side's letters it is; the letters' own numbers have gaps. */
    static int ordinal(LetterFacts letter, Iterable<LetterFacts> history) {
        int ordinal = 0;
        for (LetterFacts other : history) {
            ordinal += other.side() == letter.side() && other.number() <= letter.number() ? 1 : 0;
        }
        return ordinal;
    }

    private String from(LetterFacts letter, Company.Hands hands) {
        String sent = phrases.moment(letter.sentAt());
        if (letter.side() == Side.COUNSELLOR) {
            return phrases.text("letter.from", hands.author(letter), sent);
        }
        Instant opened = letter.openedAt();
        return opened == null
                ? phrases.text("own.closed", hands.counsellor(), sent)
                : phrases.text("own.opened", hands.at(opened), sent, phrases.day(opened));
    }

    private String saved(Writing writing) {
        return writing.savedAt().map(phrases::timeOrMoment).orElse("");
    }

    private WriteBox box(
            WritingPlace place, Company.Counsellor counsellor, Pieces.Typed typed, Optional<LetterFacts> arrived) {
        Writing writing = desk.writing(place.correspondence().id()).orElseThrow();
        int shown = place.letter().map(view -> view.facts().number()).orElse(0);
        String stored = writing.content().value().map(LetterForm::text).orElse("");
        Optional<LetterForm> form = typed.form().filter(LetterForm::hasText);
        String text = form.map(LetterForm::text).orElse(stored);
        return new WriteBox(
                place.path(),
                addressee(counsellor),
                counsellor.gone() ? "" : words.ifSentNow(counsellor),
                text,
                form.map(LetterForm::submission).orElse(writing.submission()),
                form.map(LetterForm::baseRev).orElse(writing.rev()),
                form.map(LetterForm::seen).orElse(Math.max(writing.seen(), shown)),
                form.map(LetterForm::hadText).orElse(LetterForm.print(stored, writing.urgent())),
                form.map(LetterForm::urgent).orElse(writing.urgent()),
                form.isPresent() ? "" : saved(writing),
                !writing.content().isReadable(),
                arrived.or(() -> writing.arrived().filter(letter -> letter.number() > shown))
                        .map(this::arrived),
                counsellor.gone()
                        ? Optional.of(new WriteBox.Gone(counsellor.name(), counsellor.terms()))
                        : Optional.empty(),
                counsellor.covering(),
                PlainText.words(text),
                agreements.of(place.correspondence().service()).words(),
                counsellor.terms().contacts(),
                typed.problems());
    }

    private String addressee(Company.Counsellor counsellor) {
        return counsellor.gone() ? phrases.text("gone.somebody") : counsellor.name();
    }

    private WriteBox.Arrived arrived(LetterFacts letter) {
        return new WriteBox.Arrived(phrases.moment(letter.sentAt()), WritingPlace.path(letter.id()));
    }
}
