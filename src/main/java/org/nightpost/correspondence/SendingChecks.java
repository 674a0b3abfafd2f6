package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.correspondence.content.AnswerValue;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Opened;
import org.nightpost.correspondence.content.Place;
import org.nightpost.correspondence.content.Problem;
import org.nightpost.correspondence.content.PromptPart;
import org.nightpost.correspondence.content.Quote;
import org.nightpost.correspondence.content.Side;
import org.nightpost.html.PlainText;

/** What can be said of a letter only by looking at the others: its quotes, its prompts, the answers that go with it. */
@ApplicationScoped
class SendingChecks {
    @Inject
    private Letters letters;

    @Inject
    private Prompts prompts;

    @Inject
    private Holds holds;

    @Inject
    private Envelopes envelopes;

    /**
     * The letter as which this page was sent before. A page that knows a draft which is gone was overtaken by another tab
     * under another submission: the draft went out as this writer's last letter.
     */
    Optional<Letter> sentBefore(Correspondence here, UUID me, DraftPage page, Optional<Draft> draft) {
        Optional<Letter> same = letters.bySubmission(me, page.submission());
        if (same.isPresent() || draft.isPresent() || page.rev() == 0) {
            return same;
        }
        return letters.history(here.id()).stream()
                .filter(letter -> letter.author().equals(me))
                .reduce((one, next) -> next)
                .flatMap(last -> letters.find(last.id()));
    }

    /**
     * Whether what this page holds is the letter that is held: the same submission, or a page that knows a draft which is gone.
     */
    static boolean isHeldAs(HeldLetter held, DraftPage page, Optional<Draft> draft) {
        return held.submission().equals(page.submission()) || (draft.isEmpty() && page.rev() > 0);
    }

    /** Those of the ticked answers that are the client's, of this correspondence, and not sent yet. */
    List<Answer> answersToSend(Correspondence here, Side side, Set<PromptId> ticked) {
        if (side != Side.CLIENT) {
            return List.of();
        }
        return prompts.answersTo(ticked.stream().map(PromptId::value).toList()).stream()
                .filter(answer -> answer.correspondence().equals(here.id()) && answer.state() == Answer.State.PRIVATE)
                .toList();
    }

    List<Problem> problems(Correspondence here, LetterContent content) {
        List<Problem> problems = new ArrayList<>();
        List<UUID> parts = content.prompts().stream().map(PromptPart::id).toList();
        prompts.all(parts).forEach(known -> problems.add(Problem.usedBefore(known.id())));
        holds.known(parts).forEach(known -> problems.add(Problem.usedBefore(known)));
        problems.addAll(Quote.problems(content.quotes(), quotable(here, content.quotes())));
        return problems;
    }

    /** The words at the places that are quoted; where a letter does not open, the quote is believed. */
    private Map<Place, String> quotable(Correspondence here, List<Quote> quotes) {
        Set<UUID> ids = new HashSet<>();
        quotes.forEach(quote -> ids.add(quote.place().letter()));
        Map<UUID, Opened<LetterContent>> opened = new HashMap<>();
        letters.in(here.id(), ids).forEach(letter -> opened.put(letter.id(), envelopes.open(letter)));
        Map<UUID, Opened<AnswerValue>> answers = new HashMap<>();
        prompts.answersSentIn(opened.keySet()).forEach(answer -> answers.put(answer.prompt(), envelopes.open(answer)));
        Map<Place, String> words = new HashMap<>();
        for (Quote quote : quotes) {
            Place place = quote.place();
            Optional.ofNullable(opened.get(place.letter()))
                    .flatMap(letter -> letter.isReadable()
                            ? paragraph(letter.value().orElseThrow(), answers.get(place.part()), place)
                            : Optional.of(quote.words()))
                    .ifPresent(paragraph -> words.put(place, paragraph));
        }
        return words;
    }

    private static Optional<String> paragraph(LetterContent letter, @Nullable Opened<AnswerValue> answer, Place place) {
        return letter.paragraph(place)
                .or(() -> Optional.ofNullable(answer)
                        .flatMap(Opened::value)
                        .filter(AnswerValue.Text.class::isInstance)
                        .map(value -> PlainText.paragraphs(((AnswerValue.Text) value).text()))
                        .filter(all -> place.paragraph() >= 1 && place.paragraph() <= all.size())
                        .map(all -> all.get(place.paragraph() - 1)));
    }
}
