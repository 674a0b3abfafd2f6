package org.nightpost.correspondence.content;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.nightpost.html.PlainText;

/** The other's words, taken over with a reference to where they stand. May be shortened at its ends, not changed. */
public record Quote(UUID id, Place place, String words) implements Part {
    public Quote {
        words = PlainText.canonical(words);
    }

    /**
     * Quotes a whole paragraph.
     *
     * @param paragraphs finds the words at a place, if there are any
     * @return empty if nothing stands there
     */
    public static Optional<Quote> of(Place place, Function<Place, Optional<String>> paragraphs) {
        return paragraphs.apply(place).map(words -> new Quote(UUID.randomUUID(), place, words));
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
