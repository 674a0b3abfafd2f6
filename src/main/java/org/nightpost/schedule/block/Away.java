package org.nightpost.schedule.block;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An absence as others see it: days, and who answers meanwhile.
 *
 * @param first day of it
 * @param last day of it; before the first if it came to nothing
 * @param cover nobody's own id but a colleague's
 */
public record Away(UUID id, UUID counsellor, LocalDate first, LocalDate last, Optional<UUID> cover) {
    /** Whether the counsellor is away on this day. */
    public boolean includes(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Whether it ended before it had begun. */
    public boolean isNothing() {
        return last.isBefore(first);
    }

    /** Whether the two share a day. */
    public boolean overlaps(Away other) {
        return !isNothing() && !other.isNothing() && !first.isAfter(other.last) && !other.first.isAfter(last);
    }
}
