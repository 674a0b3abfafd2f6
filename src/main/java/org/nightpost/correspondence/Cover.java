package org.nightpost.correspondence;

import java.time.Instant;
import java.util.UUID;

/**
 * A colleague who answers in a correspondence while its counsellor is away.
 *
 * @param absence during which
 * @param from the first moment
 * @param until the first moment after it
 */
public record Cover(UUID person, UUID absence, Instant from, Instant until) {
    /** Whether it is now. */
    public boolean isAt(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }

    /** Whether it is over. */
    public boolean isPast(Instant now) {
        return !now.isBefore(until);
    }
}
