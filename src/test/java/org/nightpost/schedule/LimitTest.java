package org.nightpost.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightpost.people.agreement.Agreement;
import org.nightpost.people.agreement.Rhythm;
import org.nightpost.people.agreement.Rhythm.FixedDay;
import org.nightpost.people.agreement.Rhythm.WorkingHours;
import org.nightpost.people.agreement.SampleAgreement;

class LimitTest {
    private static final String NEW_YORK = "America/New_York";

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        // In New York clocks go forward on Sunday 2026-03-08 at 02:00 and back on Sunday 2026-11-01 at 02:00.
        "TUESDAY, 18:00, 2026-11-18T02:14:00Z, 2026-11-24T23:00:00Z, a letter at night waits for the next reply day",
        "TUESDAY, 18:00, 2026-11-23T23:00:00Z, 2026-11-24T23:00:00Z, a day before to the second is in time",
        "TUESDAY, 18:00, 2026-11-23T23:00:01Z, 2026-12-01T23:00:00Z, less than a day before is for the week after",
        "TUESDAY, 18:00, 2026-11-24T22:00:00Z, 2026-12-01T23:00:00Z, on the day itself is for the week after",
        "TUESDAY, 18:00, 2026-11-24T23:30:00Z, 2026-12-01T23:00:00Z, after the hour is for the next time",
        "SUNDAY, 02:30, 2026-03-05T12:00:00Z, 2026-03-08T07:30:00Z, the missing hour moves on to 03:30",
        "SUNDAY, 02:30, 2026-03-07T12:00:00Z, 2026-03-15T06:30:00Z, and the week after it is 02:30 again",
        "SUNDAY, 01:30, 2026-10-29T12:00:00Z, 2026-11-01T05:30:00Z, the hour that comes twice counts the first time",
        "SUNDAY, 18:00, 2026-10-31T22:00:00Z, 2026-11-01T23:00:00Z, a day is a day of the clock when clocks go back"
    })
    void aFixedDayIsAtLeastADayAway(DayOfWeek day, String time, Instant letterAt, Instant due, String why) {
        assertEquals(due, limit(new FixedDay(day, LocalTime.parse(time)), NEW_YORK, letterAt, Set.of()), why);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "8, 2026-11-23T09:00:00Z, 2026-11-23T17:00:00Z, a day of work from the first minute on",
        "8, 2026-11-23T12:00:00Z, 2026-11-24T12:00:00Z, what is left of one day is done on the next",
        "8, 2026-11-20T16:00:00Z, 2026-11-23T16:00:00Z, the weekend does not count",
        "1, 2026-11-21T03:00:00Z, 2026-11-23T10:00:00Z, a letter at night on Saturday begins to wait on Monday",
        "24, 2026-11-23T09:00:00Z, 2026-11-25T17:00:00Z, three whole days",
        // In London clocks go forward on Sunday 2026-03-29.
        "4, 2026-03-27T15:00:00Z, 2026-03-30T10:00:00Z, over the change of clocks it is the clock's 11",
        "8, 2026-12-23T12:00:00Z, 2026-12-28T12:00:00Z, closed on Thursday and Friday of Christmas"
    })
    void hoursOfWorkAreCountedOnWorkDaysAlone(int hours, Instant letterAt, Instant due, String why) {
        WorkingHours rhythm = new WorkingHours(
                hours, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0));
        Set<LocalDate> christmas = Set.of(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 25));

        assertEquals(due, limit(rhythm, "Europe/London", letterAt, christmas), why);
    }

    @Test
    void aFixedDayOnAClosingDayIsTheWeekAfter() {
        FixedDay friday = new FixedDay(DayOfWeek.FRIDAY, LocalTime.of(12, 0));
        Set<LocalDate> closed = Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1));

        assertEquals(
                Instant.parse("2027-01-08T12:00:00Z"),
                limit(friday, "Europe/London", Instant.parse("2026-12-21T10:00:00Z"), closed));
    }

    @Test
    void aServiceThatIsClosedForEverIsNoEndlessSearch() {
        WorkingHours rhythm = new WorkingHours(1, Set.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(10, 0));
        Agreement agreement = SampleAgreement.first(UUID.randomUUID(), rhythm, ZoneId.of("Europe/London"));
        Instant letterAt = Instant.parse("2026-12-21T10:00:00Z");

        assertFalse(Limit.of(agreement, day -> true, letterAt).isBefore(letterAt));
    }

    @Test
    void whateverTheHourOfTheYearAFixedDayIsBetweenADayAndEightDaysAway() {
        FixedDay sunday = new FixedDay(DayOfWeek.SUNDAY, LocalTime.of(2, 30));
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        for (int hour = 0; hour < 366 * 24; hour++) {
            Instant letterAt = start.plus(Duration.ofHours(hour));
            Duration wait = Duration.between(letterAt, limit(sunday, "Europe/Berlin", letterAt, Set.of()));

            assertFalse(wait.compareTo(Duration.ofHours(23)) < 0, () -> letterAt + " waits " + wait);
            assertFalse(wait.compareTo(Duration.ofHours(8 * 24 + 1)) > 0, () -> letterAt + " waits " + wait);
        }
    }

    private static Instant limit(Rhythm rhythm, String zone, Instant letterAt, Set<LocalDate> closed) {
        Agreement agreement = SampleAgreement.first(UUID.randomUUID(), rhythm, ZoneId.of(zone));
        return Limit.of(agreement, closed::contains, letterAt);
    }
}
