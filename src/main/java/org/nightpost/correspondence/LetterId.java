package org.nightpost.correspondence;

import java.util.UUID;

/** Names a letter. */
public record LetterId(UUID value) {
    /**
     * Reads what {@link #toString()} wrote, as it stands in addresses and forms.
     *
     * @throws IllegalArgumentException if it names no letter
     */
    public static LetterId of(String text) {
        return new LetterId(Ids.read(text, "letter"));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
