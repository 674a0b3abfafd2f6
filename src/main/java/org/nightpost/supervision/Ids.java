package org.nightpost.supervision;

import java.util.Optional;
import java.util.UUID;

/** Ids as they stand in addresses and forms. */
final class Ids {
    private Ids() {}

    /** Empty if this is none. */
    static Optional<UUID> of(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
