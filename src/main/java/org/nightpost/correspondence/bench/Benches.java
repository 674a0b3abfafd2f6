package org.nightpost.correspondence.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nightpost.correspondence.BenchView;
import org.nightpost.correspondence.EditorWords;
import org.nightpost.correspondence.Exchanges;
import org.nightpost.correspondence.LetterFacts;
import org.nightpost.correspondence.LetterId;
import org.nightpost.correspondence.NumberedParagraph;
import org.nightpost.correspondence.PromptId;
import org.nightpost.correspondence.PromptView;
import org.nightpost.correspondence.Standing;
import org.nightpost.correspondence.Writing;
import org.nightpost.correspondence.agreement.StandingWords;
import org.nightpost.correspondence.bench.BenchPage.Reply;
import org.nightpost.correspondence.bench.BenchPage.TheirLetter;
import org.nightpost.correspondence.block.BlockWork;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Opened;
import org.nightpost.correspondence.content.Part;
import org.nightpost.correspondence.content.Passage;
import org.nightpost.correspondence.content.Place;
import org.nightpost.correspondence.content.Quote;
import org.nightpost.correspondence.content.Side;
import org.nightpost.correspondence.opening.OpeningLines;
import org.nightpost.correspondence.opening.Openings;
import org.nightpost.deed.PortalClock;
import org.nightpost.html.PlainText;
import org.nightpost.people.People;
import org.nightpost.people.agreement.Agreements;
import org.nightpost.schedule.PromiseState;
import org.nightpost.web.Texts;
import org.nightpost.web.Visit;

/** Lays out the bench from what the correspondence knows, and from the form where it has to be shown again. */
@ApplicationScoped
class Benches {
    @Inject
    People people;

    @Inject
    Hands hands;

    @Inject
    Openings openings;

    @Inject
    OpeningLines openingLines;

    @Inject
    BlockWork work;

    @Inject
    Visit visit;

    @Inject
    PortalClock clock;

    @Inject
    Agreements agreements;

    @Inject
    Exchanges exchanges;

    @Inject
    StandingWords standingWords;

    /** The reply as it is shown: what is stored, or what was posted. */
    record Shown(Carried carried, Map<String, String> unread, Later later, List<FieldProblem> problems) {}

    /** As it is stored. Telling of a letter that came meanwhile is having told of it. */
    BenchPage page(BenchView view) {
        Writing writing = view.writing();
        LetterContent words = writing.content().value().orElseGet(() -> LetterContent.empty(Side.COUNSELLOR));
        LetterContent toWrite = words.parts().isEmpty()
                ? new LetterContent(
                        words.subject(), LetterContent.empty(Side.COUNSELLOR).parts())
                : words;
        int seen = writing.arrived().map(LetterFacts::number).orElse(writing.seen());
        Carried carried = new Carried(writing.submission(), writing.rev(), seen, toWrite);
        return page(view, new Shown(carried, Map.of(), Later.NOT_SAID, List.of()));
    }

    BenchPage page(BenchView view, Shown shown) {
        Texts texts = visit.texts();
        String alias = people.profile(view.correspondence().client()).name();
        Optional<Instant> promised = view.promisedBy().filter(due -> view.waiting());
        Optional<Standing> standing = exchanges.of(view.correspondence());
        return new BenchPage(
                view.correspondence().id(),
                alias,
                view.correspondence().language(),
                visit.zone(),
                view.letters().stream().map(letter -> letter(letter, texts)).toList(),
                view.waiting(),
                view.minutesToRead(),
                promised,
                promised.map(due -> PromiseState.of(due, clock.instant())).orElse(""),
                flags(view),
                stillOpen(view, texts),
                view.writing().arrived(),
                view.correspondence().clientUnknownSince(),
                standing.map(standingWords::of).orElse(""),
                standing.map(standingWords::forCounsellor).orElse(""),
                reply(view, shown, alias, texts),
                hands.of(view),
                openingLines.of(openings.forStaff(view.correspondence().id())),
                work.at(view.correspondence().id()),
                shown.later(),
                shown.problems());
    }

    private static List<String> flags(BenchView view) {
        return Stream.of(view.isUrgent() ? "bench.urgent" : "", view.many() ? "bench.many" : "")
                .filter(flag -> !flag.isEmpty())
                .toList();
    }

    private static TheirLetter letter(BenchView.ClientLetter letter, Texts texts) {
        Opened<LetterContent> content = letter.content();
        return new TheirLetter(
                letter.facts(),
                content.isReadable(),
                content.value().map(LetterContent::subject).orElse(""),
                content.value()
                        .map(words -> Paragraph.of(words, letter.paragraphs()))
                        .orElse(List.of()),
                letter.answers().stream()
                        .map(answer -> Answered.of(answer, letter.paragraphs(), texts))
                        .toList());
    }

    private static List<Answered> stillOpen(BenchView view, Texts texts) {
        Set<PromptId> answered = new HashSet<>();
        view.letters().forEach(letter -> letter.answers().forEach(answer -> answered.add(answer.id())));
        List<PromptView> asked =
                view.ownLast().map(BenchView.OwnLetter::prompts).orElse(List.of());
        return asked.stream()
                .filter(prompt -> prompt.open() && !answered.contains(prompt.id()))
                .map(prompt -> Answered.of(prompt, List.of(), texts))
                .toList();
    }

    private Reply reply(BenchView view, Shown shown, String alias, Texts texts) {
        LetterContent words = shown.carried().words();
        Map<Place, Integer> numbers = new HashMap<>();
        view.letters()
                .forEach(letter -> letter.paragraphs().forEach(known -> numbers.put(known.place(), known.number())));
        List<PartView> parts = new ArrayList<>();
        for (Part part : words.parts()) {
            int number = parts.size() + 1;
            parts.add(new PartView(
                    number,
                    number == words.parts().size(),
                    part,
                    part instanceof Quote quote ? from(alias, numbers.get(quote.place()), texts) : "",
                    shown.unread(),
                    shown.problems()));
        }
        return new Reply(
                shown.carried(),
                view.writing().savedAt(),
                view.writing().content().isReadable(),
                List.copyOf(parts),
                ownWords(words),
                agreements.of(view.correspondence().service()).words(),
                EditorWords.json(texts));
    }

    private static String from(String alias, @Nullable Integer paragraph, Texts texts) {
        return paragraph == null ? alias : texts.text("bench.quote.from", alias, paragraph);
    }

    /** Those of the passages: what is quoted is the client's, and an agreement counts the letter and not its forms. */
    private static int ownWords(LetterContent letter) {
        return letter.parts().stream()
                .filter(Passage.class::isInstance)
                .mapToInt(part -> PlainText.words(part.text()))
                .sum();
    }

    /** The paragraph at this place of the letters on the bench, as a quote. */
    static Optional<Quote> quote(BenchView view, Place place) {
        return view.letters().stream()
                .filter(letter -> letter.facts().id().equals(new LetterId(place.letter())))
                .flatMap(letter -> letter.paragraphs().stream())
                .filter(paragraph -> paragraph.place().equals(place))
                .findFirst()
                .map(NumberedParagraph::quoted);
    }
}
