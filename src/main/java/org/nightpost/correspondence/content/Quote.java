package org.nightpost.correspondence.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.html.PlainText;

/** The other's words, taken over with a reference to where they stand. May be shortened at its ends, not changed. */
public record Quote(UUID id, Place place, String words) implements Part {
    public Quote {
        words = PlainText.canonical(words);
    }

    /** Quotes these words from there. */
    public static Quote of(Place place, String words) {
        return new Quote(UUID.randomUUID(), place, words);
    }

    /**
     * Which of these quotes say what nobody wrote.
     *
     * @param paragraphs the words at the places that are quoted, as far as there are any
     */
    public static List<Problem> problems(List<Quote> quotes, Map<Place, String> paragraphs) {
        List<Problem> problems = new ArrayList<>();
        for (Quote quote : quotes) {
            @Nullable String paragraph = paragraphs.get(quote.place);
            if (paragraph == null) {
                problems.add(Problem.of(quote.id, "words", Problem.Code.QUOTE_FROM_NOWHERE));
            } else if (!quote.standsIn(paragraph)) {
                problems.add(Problem.of(quote.id, "words", Problem.Code.QUOTE_CHANGED));
            }
        }
        return List.copyOf(problems);
    }

    /** Whether these words stand in the paragraph; how lines are broken does not matter. */
    boolean standsIn(String paragraph) {
        return PlainText.line(paragraph).contains(PlainText.line(words));
    }

    @Override
    public Part withId(UUID other) {
        return new Quote(other, place, words);
    }

    @Override
    public boolean isBlank() {
        return words.isBlank();
    }

    @Override
    public String text() {
        return words;
    }

    @Override
    public String toString() {
        return "Quote[" + id + "]";
    }
}
