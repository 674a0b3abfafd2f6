package org.nightpost.web;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** An id as it came in an address or a form. */
public final class PostedId {
    private PostedId() {}

    /** Empty if this is none. Only the one spelling that we write: {@code UUID.fromString} also takes {@code 1-1-1-1-1}. */
    public static Optional<UUID> of(String text) {
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equals(text.toLowerCase(Locale.ROOT)) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
