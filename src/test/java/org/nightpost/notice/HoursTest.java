package org.nightpost.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest
    @CsvSource({
        // from, until, now, next: local times in London
        "08:00,20:00,2026-02-03T07:59,2026-02-03T08:00",
        "08:00,20:00,2026-02-03T08:00,2026-02-03T08:00",
        "08:00,20:00,2026-02-03T19:59,2026-02-03T19:59",
        "08:00,20:00,2026-02-03T20:00,2026-02-04T08:00",
        "08:00,20:00,2026-12-31T23:00,2027-01-01T08:00",
        "08:00,20:00,2028-02-28T23:00,2028-02-29T08:00",
        // over midnight
        "22:00,02:00,2026-02-03T21:00,2026-02-03T22:00",
        "22:00,02:00,2026-02-03T23:30,2026-02-03T23:30",
        "22:00,02:00,2026-02-04T01:59,2026-02-04T01:59",
        "22:00,02:00,2026-02-04T02:00,2026-02-04T22:00",
        "00:00,08:00,2026-02-03T09:00,2026-02-04T00:00",
        // the same twice is the whole day
        "10:00,10:00,2026-02-03T03:00,2026-02-03T03:00",
        // clocks go forward: the hour from one to two does not exist, and what begins in it begins at two
        "01:30,04:00,2026-03-29T00:30,2026-03-29T02:30",
        // all of it is missing: the next day
        "01:00,02:00,2026-03-29T00:30,2026-03-30T01:00",
        "08:00,20:00,2026-03-28T21:00,2026-03-29T08:00",
        "08:00,20:00,2026-10-24T21:00,2026-10-25T08:00"
    })
    void aMailComesNowOrWhenTheHoursBeginNext(String from, String until, String now, String next) {
        Hours hours = new Hours(minutes(from), minutes(until), LONDON);
        assertEquals(at(next), hours.next(at(now)));
    }

    @Test
    void inTheHourThatComesTwiceAMailWaitsForTheSecondOneAtMost() {
        Hours hours = new Hours(90, 180, LONDON);
        // 01:10 for the second time, after 01:30 was there once.
        Instant again = Instant.parse("2026-10-25T01:10:00Z");

        assertEquals(Instant.parse("2026-10-25T01:30:00Z"), hours.next(again));
    }

    @Test
    void whateverSomebodyChoosesAMailWaitsTwoDaysAtMostAndNeverLeavesOutsideOfTheHours() {
        Random random = new Random(42);
        Instant begin = Instant.parse("2026-03-27T00:00:00Z");
        for (int i = 0; i < 20_000; i++) {
            int from = random.nextInt(1440);
            int until = random.nextInt(1440);
            if (Hours.isTooShort(from, until)) {
                continue;
            }
            Hours hours = new Hours(from, until, LONDON);
            Instant now = begin.plusSeconds(random.nextInt(3600 * 24 * 240));
            Instant next = hours.next(now);
            assertFalse(next.isBefore(now));
            assertTrue(Duration.between(now, next).compareTo(Duration.ofHours(49)) < 0, hours + " at " + now);
            assertEquals(next, hours.next(next), hours + " at " + now);
        }
    }

    @ParameterizedTest
    @CsvSource({"600,630", "1430,10", "-1,600", "600,1440"})
    void lessThanAnHourIsRefusedAsMailsCouldBeTooLate(int from, int until) {
        assertThrows(IllegalArgumentException.class, () -> new Hours(from, until, LONDON));
    }

    private static int minutes(String time) {
        String[] parts = time.split(":");
        return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(LONDON).toInstant();
    }
}
