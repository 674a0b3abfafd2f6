package org.nightpost.schedule.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimetableTest {
    private static final UUID MARIA = UUID.randomUUID();
    private static final UUID SERVICE = UUID.randomUUID();
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Reserved EVENING = new Reserved(LocalTime.of(18, 0), 120, 100);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 3);

    @Test
    void aWeeklyBlockTakesPlaceOnTheSameLocalHourOnBothSidesOfAChangeOfClocks() {
        Block block = weekly(LocalDate.of(2026, 10, 20), EVENING);
        assertEquals(
                List.of("2026-10-20T17:00:00Z", "2026-10-27T18:00:00Z"),
                begins(of(block), "2026-10-19T00:00:00Z", "2026-10-28T00:00:00Z"));
    }

    @Test
    void aBlockInTheMissingHourBeginsLaterAndSaysSoAndLastsAsLongAsEver() {
        Block block = weekly(LocalDate.of(2026, 3, 29), new Reserved(LocalTime.of(1, 30), 60, 50));
        Occurrence time =
                times(of(block), "2026-03-29T00:00:00Z", "2026-03-30T00:00:00Z").get(0);
        assertTrue(time.shifted());
        assertEquals(Instant.parse("2026-03-29T01:30:00Z"), time.from());
        assertEquals(Duration.ofHours(1), time.length());
    }

    @Test
    void aBlockInTheRepeatedHourHappensOnce() {
        Block block = weekly(LocalDate.of(2026, 10, 25), new Reserved(LocalTime.of(1, 30), 60, 50));
        assertEquals(
                List.of("2026-10-25T00:30:00Z"), begins(of(block), "2026-10-24T12:00:00Z", "2026-10-26T00:00:00Z"));
    }

    @Test
    void everySecondWeekGoesOnThroughTheYearsEndAndALeapDay() {
        BlockRule rule = new BlockRule(LocalDate.of(2027, 12, 21), Optional.empty(), 2, EVENING, LONDON);
        assertEquals(
                List.of(
                        LocalDate.of(2028, 1, 4),
                        LocalDate.of(2028, 1, 18),
                        LocalDate.of(2028, 2, 1),
                        LocalDate.of(2028, 2, 15),
                        LocalDate.of(2028, 2, 29)),
                rule.days(LocalDate.of(2027, 12, 22), LocalDate.of(2028, 3, 1)));
    }

    @Test
    void aRuleHasNoDayBeforeItsFirstOrAfterItsLast() {
        BlockRule rule = new BlockRule(TUESDAY, Optional.of(TUESDAY.plusWeeks(1)), 1, EVENING, LONDON);
        assertEquals(List.of(TUESDAY, TUESDAY.plusWeeks(1)), rule.days(TUESDAY.minusYears(1), TUESDAY.plusYears(1)));
        BlockRule once = new BlockRule(TUESDAY, Optional.empty(), 0, EVENING, LONDON);
        assertEquals(List.of(TUESDAY), once.days(TUESDAY, TUESDAY.plusYears(1)));
        assertEquals(List.of(), once.days(TUESDAY.plusDays(1), TUESDAY.plusYears(1)));
    }

    @Test
    void oneTimeCanBeLeftOutAndAnotherMoved() {
        Block block = weekly(TUESDAY, EVENING);
        Timetable timetable = new Timetable(
                List.of(block),
                List.of(
                        BlockException.leftOut(block, TUESDAY),
                        BlockException.moved(
                                block,
                                TUESDAY.plusWeeks(1),
                                TUESDAY.plusWeeks(1).plusDays(1),
                                EVENING)),
                List.of(),
                List.of());
        assertEquals(
                List.of("2026-11-11T18:00:00Z", "2026-11-17T18:00:00Z"),
                begins(timetable, "2026-11-01T00:00:00Z", "2026-11-18T00:00:00Z"));
    }

    @Test
    void nobodyHasABlockWhileTheyAreAwayNorAServiceOneWhileItIsClosed() {
        Block block = weekly(TUESDAY, EVENING);
        Absence away = new Absence(MARIA, TUESDAY, TUESDAY, Optional.empty());
        Closing closed = new Closing(SERVICE, TUESDAY.plusWeeks(1), TUESDAY.plusWeeks(1), "A holiday");
        Timetable timetable = new Timetable(List.of(block), List.of(), List.of(away), List.of(closed));
        Instant from = Instant.parse("2026-11-01T00:00:00Z");
        Instant until = Instant.parse("2026-11-18T00:00:00Z");
        assertEquals(2, timetable.of(MARIA, from, until).size());
        assertEquals(1, timetable.of(MARIA, SERVICE, from, until).size());
    }

    @Test
    void aBlockOverMidnightIsThereUntilItEnds() {
        Block block = weekly(TUESDAY, new Reserved(LocalTime.of(23, 0), 120, 100));
        Occurrence time =
                times(of(block), "2026-11-04T00:30:00Z", "2026-11-04T00:31:00Z").get(0);
        assertTrue(time.isAt(Instant.parse("2026-11-04T00:59:59Z")));
        assertFalse(time.isAt(Instant.parse("2026-11-04T01:00:00Z")));
    }

    private static Block weekly(LocalDate first, Reserved reserved) {
        return new Block(MARIA, new BlockRule(first, Optional.empty(), 1, reserved, LONDON));
    }

    private static Timetable of(Block block) {
        return new Timetable(List.of(block), List.of(), List.of(), List.of());
    }

    private static List<Occurrence> times(Timetable timetable, String from, String until) {
        return timetable.of(MARIA, Instant.parse(from), Instant.parse(until));
    }

    private static List<String> begins(Timetable timetable, String from, String until) {
        return times(timetable, from, until).stream()
                .map(time -> time.from().toString())
                .toList();
    }
}
