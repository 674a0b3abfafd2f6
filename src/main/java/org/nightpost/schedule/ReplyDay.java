package org.nightpost.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/**
 * The day of the week and the hour by which a service answers, on the clock of the place where it works.
 *
 * <p>Stands in until counsellors' blocks are known; the promises made from it stay.
 */
public record ReplyDay(DayOfWeek day, LocalTime time, ZoneId zone) {
    /** A letter deserves to be read the day before it is answered: write, wait, reread, send. */
    private static final Duration NOTICE = Duration.ofHours(24);

    /**
     * The first reply time that is at least 24 hours after the letter came. A letter that comes later than that is
     * promised for the week after, so a promise is due in 24 hours at the soonest and just under eight days at the latest
     * (one hour more or less where clocks change in between).
     *
     * <p>Where clocks change: a reply time in the hour that is left out moves on by that hour; in the hour that comes twice
     * it is the first.
     */
    public Instant next(Instant letterAt) {
        Instant earliest = letterAt.plus(NOTICE);
        ZonedDateTime reply = earliest.atZone(zone)
                .with(TemporalAdjusters.nextOrSame(day))
                .toLocalDate()
                .atTime(time)
                .atZone(zone);
        if (reply.toInstant().isBefore(earliest)) {
            // Not plusWeeks on the zoned time: that would carry a moved hour into the next week.
            reply = reply.toLocalDate().plusWeeks(1).atTime(time).atZone(zone);
        }
        return reply.toInstant();
    }
}
