package org.nightpost.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyDayTest {
    @ParameterizedTest(name = "{4}")
    @CsvSource({
        // In New York clocks go forward on Sunday 2026-03-08 at 02:00 and back on Sunday 2026-11-01 at 02:00.
        "TUESDAY, 18:00, 2026-11-18T02:14:00Z, 2026-11-24T23:00:00Z, a letter at night waits for the next reply day",
        "TUESDAY, 18:00, 2026-11-23T22:59:59Z, 2026-11-24T23:00:00Z, just over a day before is in time",
        "TUESDAY, 18:00, 2026-11-23T23:00:00Z, 2026-11-24T23:00:00Z, a day before to the second is in time",
        "TUESDAY, 18:00, 2026-11-23T23:00:01Z, 2026-12-01T23:00:00Z, less than a day before is for the week after",
        "TUESDAY, 18:00, 2026-11-24T22:00:00Z, 2026-12-01T23:00:00Z, on the day itself is for the week after",
        "TUESDAY, 18:00, 2026-11-24T23:30:00Z, 2026-12-01T23:00:00Z, after the hour is for the next time",
        "SUNDAY, 02:30, 2026-03-05T12:00:00Z, 2026-03-08T07:30:00Z, the missing hour moves on to 03:30",
        "SUNDAY, 02:30, 2026-03-07T12:00:00Z, 2026-03-15T06:30:00Z, and the week after it is 02:30 again",
        "SUNDAY, 01:30, 2026-10-29T12:00:00Z, 2026-11-01T05:30:00Z, the hour that comes twice counts the first time",
        "SUNDAY, 01:30, 2026-10-31T12:00:00Z, 2026-11-08T06:30:00Z, and the week after it is 01:30 in winter time",
        "SUNDAY, 18:00, 2026-10-31T22:30:00Z, 2026-11-01T23:00:00Z, 24 hours are hours and not the clock's"
    })
    void theNextReplyTimeIsAtLeastADayAway(DayOfWeek day, String time, Instant letterAt, Instant due, String why) {
        ReplyDay replyDay = new ReplyDay(day, LocalTime.parse(time), ZoneId.of("America/New_York"));

        assertEquals(due, replyDay.next(letterAt), why);
    }

    @Test
    void whateverTheHourOfTheYearThePromiseIsBetweenADayAndEightDaysAway() {
        ReplyDay replyDay = new ReplyDay(DayOfWeek.SUNDAY, LocalTime.of(2, 30), ZoneId.of("Europe/Berlin"));
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        for (int hour = 0; hour < 366 * 24; hour++) {
            Instant letterAt = start.plus(Duration.ofHours(hour));
            Duration wait = Duration.between(letterAt, replyDay.next(letterAt));

            assertFalse(wait.compareTo(Duration.ofHours(24)) < 0, () -> letterAt + " waits " + wait);
            assertTrue(wait.compareTo(Duration.ofHours(8 * 24 + 1)) <= 0, () -> letterAt + " waits " + wait);
        }
    }
}
