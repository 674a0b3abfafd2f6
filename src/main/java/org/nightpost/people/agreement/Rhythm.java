package org.nightpost.people.agreement;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

/** Within what time a service has agreed to answer a letter. */
public sealed interface Rhythm {
    /** On this day of every week, by this local time. */
    record FixedDay(DayOfWeek day, LocalTime time) implements Rhythm {}

    /**
     * Within so many hours of work.
     *
     * @param hours at least 1
     * @param days on which the service works; never empty
     * @param opens local time; before {@code closes}, on the same day
     */
    record WorkingHours(int hours, Set<DayOfWeek> days, LocalTime opens, LocalTime closes) implements Rhythm {
        public WorkingHours {
            days = Set.copyOf(days);
            if (hours < 1 || days.isEmpty() || !opens.isBefore(closes)) {
                throw new IllegalArgumentException("no time in which anybody works");
            }
        }
    }
}
