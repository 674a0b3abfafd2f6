package org.nightpost.correspondence;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.nightpost.schedule.block.Away;

/**
 * A colleague who answers in a correspondence while its counsellor is away.
 *
 * @param absence during which
 * @param from the first moment
 * @param until the first moment after it
 */
public record Cover(UUID person, UUID absence, Instant from, Instant until) {
    /** In the place of who is away, on the days of where they live. */
    static Cover of(Away away, UUID by, ZoneId zone) {
        return new Cover(
                by,
                away.id(),
                away.first().atStartOfDay(zone).toInstant(),
                away.last().plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** Whether it is now. */
    public boolean isAt(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }

    /** Whether it is over. */
    public boolean isPast(Instant now) {
        return !now.isBefore(until);
    }
}
