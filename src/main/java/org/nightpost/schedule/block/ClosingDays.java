package org.nightpost.schedule.block;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Days on which a service is closed.
 *
 * @param lastOn included; not before {@code firstOn}
 */
public record ClosingDays(UUID id, UUID service, LocalDate firstOn, LocalDate lastOn, String name) {
    public static final int LONGEST_NAME = 100;

    /** Whether the two share a day. */
    public boolean overlaps(ClosingDays other) {
        return !firstOn.isAfter(other.lastOn) && !other.firstOn.isAfter(lastOn);
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(firstOn) && !day.isAfter(lastOn);
    }
}
