package org.nightpost.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Predicate;
import org.nightpost.people.agreement.Agreement;
import org.nightpost.people.agreement.Rhythm.FixedDay;
import org.nightpost.people.agreement.Rhythm.WorkingHours;

/**
 * By when an agreement wants a letter answered, on the clock of the service. Where clocks change, a time in the hour that is
 * left out moves on by that hour; in the hour that comes twice it is the first.
 */
final class Limit {
    /** After so many days on which nobody works, closing days are not looked at any more. */
    private static final int MOST_DAYS = 1_500;

    private Limit() {}

    /** @param closed whether the service is closed on a day */
    static Instant of(Agreement agreement, Predicate<LocalDate> closed, Instant letterAt) {
        ZoneId zone = agreement.zone();
        return agreement.rhythm() instanceof FixedDay day
                ? replyDay(day, zone, closed, letterAt)
                : afterWork((WorkingHours) agreement.rhythm(), zone, closed, letterAt);
    }

    /**
     * The first reply time that is at least a day away: a letter deserves to be read the day before it is answered. On a
     * closing day nothing is answered; it is the week after then.
     */
    private static Instant replyDay(FixedDay rhythm, ZoneId zone, Predicate<LocalDate> closed, Instant letterAt) {
        ZonedDateTime earliest = letterAt.atZone(zone).plusDays(1);
        LocalDate day = earliest.toLocalDate().with(TemporalAdjusters.nextOrSame(rhythm.day()));
        // Compared as moments: of an hour that comes twice, the second is later.
        if (day.atTime(rhythm.time()).atZone(zone).toInstant().isBefore(earliest.toInstant())) {
            day = day.plusWeeks(1);
        }
        for (int skipped = 0; closed.test(day) && skipped < MOST_DAYS; skipped += 7) {
            day = day.plusWeeks(1);
        }
        return day.atTime(rhythm.time()).atZone(zone).toInstant();
    }

    private static Instant afterWork(WorkingHours rhythm, ZoneId zone, Predicate<LocalDate> closed, Instant letterAt) {
        Duration left = Duration.ofHours(rhythm.hours());
        LocalDate first = letterAt.atZone(zone).toLocalDate();
        for (int day = 0; ; day++) {
            LocalDate today = first.plusDays(day);
            boolean works = rhythm.days().contains(today.getDayOfWeek());
            if (works && (day > MOST_DAYS || !closed.test(today))) {
                Instant opens = later(today.atTime(rhythm.opens()).atZone(zone).toInstant(), letterAt);
                Instant closes = today.atTime(rhythm.closes()).atZone(zone).toInstant();
                Duration worked = Duration.between(opens, closes);
                if (worked.compareTo(left) >= 0) {
                    return opens.plus(left);
                }
                left = worked.isNegative() ? left : left.minus(worked);
            }
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
