package org.nightpost.correspondence.bench;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When a reply is to go, as it was typed.
 *
 * @param late whether its writer knows that the promise is over by then
 * @param anyway whether it goes although somebody else's name stands in it
 */
public record Later(String day, String time, boolean late, boolean anyway) {
    /** How long a letter can be held: beyond it nobody remembers what it says. */
    static final Duration LONGEST = Duration.ofDays(60);

    static final Later NOT_SAID = new Later("", "", false, false);

    /**
     * The moment on this clock; empty if no moment can be read. An hour that is left out when clocks go forward moves on by that
     * hour; of one that comes twice it is the first.
     */
    Optional<Instant> at(ZoneId zone) {
        try {
            return Optional.of(LocalDate.parse(day.strip())
                    .atTime(LocalTime.parse(time.strip()))
                    .atZone(zone)
                    .toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
