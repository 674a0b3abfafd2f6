package org.nightpost.schedule.block;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * When a clinical block takes place: once, or on the same day of every so many weeks.
 *
 * @param firstOn the first day, which also names the day of the week
 * @param lastOn the last day on which it can be; empty for without end
 * @param everyWeeks 0 for once, otherwise from 1 to 52
 */
public record BlockRule(LocalDate firstOn, Optional<LocalDate> lastOn, int everyWeeks, Reserved reserved, ZoneId zone) {
    public static final int MOST_WEEKS = 52;

    public BlockRule {
        if (everyWeeks < 0
                || everyWeeks > MOST_WEEKS
                || lastOn.filter(firstOn::isAfter).isPresent()) {
            throw new IllegalArgumentException("no rule for a block");
        }
    }

    /** The same without any time from this day on; empty if then there is none. */
    Optional<BlockRule> until(LocalDate from) {
        return from.isAfter(firstOn)
                ? Optional.of(new BlockRule(firstOn, Optional.of(from.minusDays(1)), everyWeeks, reserved, zone))
                : Optional.empty();
    }

    /** The days between these two, both included, on which it takes place. */
    List<LocalDate> days(LocalDate from, LocalDate until) {
        LocalDate last = lastOn.filter(until::isAfter).orElse(until);
        if (everyWeeks == 0) {
            return firstOn.isBefore(from) || firstOn.isAfter(last) ? List.of() : List.of(firstOn);
        }
        long step = everyWeeks * 7L;
        long skip = Math.max(0, -Math.floorDiv(-ChronoUnit.DAYS.between(firstOn, from), step));
        long end = Math.floorDiv(ChronoUnit.DAYS.between(firstOn, last), step);
        return LongStream.rangeClosed(skip, end)
                .mapToObj(n -> firstOn.plusDays(n * step))
                .toList();
    }
}
