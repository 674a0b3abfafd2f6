package org.nightpost.correspondence.content;

import java.util.UUID;

/** Words of the writer. */
public record Passage(UUID id, Words words) implements Part {
    /** An empty passage for this side to write in. */
    public static Passage empty(Side side) {
        return new Passage(UUID.randomUUID(), side == Side.CLIENT ? Words.plain("") : Words.rich(""));
    }

    @Override
    public Part withId(UUID other) {
        return new Passage(other, words);
    }

    @Override
    public boolean isBlank() {
        return words.isBlank();
    }

    @Override
    public String text() {
        return words.plain();
    }

    @Override
    public String toString() {
        return "Passage[" + id + "]";
    }
}
