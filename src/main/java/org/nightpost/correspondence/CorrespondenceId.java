package org.nightpost.correspondence;

import java.util.UUID;

/** Names a correspondence. */
public record CorrespondenceId(UUID value) {
    /**
     * Reads what {@link #toString()} wrote, as it stands in addresses and forms.
     *
     * @throws IllegalArgumentException if it names no correspondence
     */
    public static CorrespondenceId of(String text) {
        return new CorrespondenceId(Ids.read(text, "correspondence"));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
