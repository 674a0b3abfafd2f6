package org.nightpost.schedule.week;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.nightpost.schedule.block.BlockTime;
import org.nightpost.schedule.block.Occurrence;

/**
 * Seven days of a counsellor.
 *
 * @param days from Monday on
 * @param hasBlocks whether any time is reserved at all, in whatever week
 */
public record WeekPage(List<Day> days, boolean hasBlocks) {
    /**
     * One day.
     *
     * @param away whether the counsellor is absent
     * @param closings names of services with why they are closed
     */
    public record Day(LocalDate date, boolean today, boolean away, List<Closed> closings, List<Slot> slots) {
        /** Whether there is nothing to say. */
        public boolean isEmpty() {
            return slots.isEmpty() && closings.isEmpty() && !away;
        }
    }

    /** A service that is closed, and its name for the day. */
    public record Closed(String service, String name) {}

    /**
     * One time of a block.
     *
     * @param promised minutes; empty for one that has passed or does not take place
     * @param over whether it has ended
     * @param changeable whether it has not begun
     */
    public record Slot(BlockTime planned, Optional<Integer> promised, boolean over, boolean changeable) {
        public Occurrence time() {
            return planned.time();
        }

        /** Minutes that are promised beyond what fits, as one says it: in fives, upwards. */
        public int tooMuch() {
            int more = promised.orElse(0) - time().capacity();
            return more <= 0 ? 0 : (more + 4) / 5 * 5;
        }

        public String path() {
            return "/week/" + time().block() + "/" + time().on();
        }
    }

    public LocalDate monday() {
        return days.get(0).date();
    }

    public LocalDate sunday() {
        return days.get(days.size() - 1).date();
    }

    public String previous() {
        return "/week?day=" + monday().minus(1, ChronoUnit.WEEKS);
    }

    public String next() {
        return "/week?day=" + monday().plus(1, ChronoUnit.WEEKS);
    }

    /** Whether today is in it. */
    public boolean isThisWeek() {
        return days.stream().anyMatch(Day::today);
    }
}
