package org.nightpost.schedule.block;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.UUID;

/**
 * One time that a clinical block takes place.
 *
 * @param on the day on which the block's rule puts it, also if it was moved to another; with {@code block} it names this time
 * @param from when it begins
 * @param to when it ends; after {@code from}
 * @param capacity minutes for reading and answering; what is left of the time is for the rest
 * @param zone on whose clock it was reserved
 * @param shifted whether its hour does not exist on that day, because clocks go forward, so that it begins later
 */
public record Occurrence(
        UUID block,
        UUID counsellor,
        LocalDate on,
        Instant from,
        Instant to,
        int capacity,
        ZoneId zone,
        boolean shifted) {
    static final Comparator<Occurrence> IN_TIME =
            Comparator.comparing(Occurrence::from).thenComparing(Occurrence::to).thenComparing(Occurrence::block);

    /** Whether this is the time: from the beginning on, until just before the end. */
    public boolean isAt(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    /** Whether the two share a time. */
    public boolean overlaps(Occurrence other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** How long it takes. */
    public Duration length() {
        return Duration.between(from, to);
    }
}
