package org.nightpost.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nightpost.people.agreement.Agreement;
import org.nightpost.people.agreement.Rhythm.FixedDay;
import org.nightpost.people.agreement.SampleAgreement;
import org.nightpost.schedule.Plan.Change;
import org.nightpost.schedule.block.Occurrence;
import org.nightpost.schedule.block.Timetable;
import org.nightpost.schedule.block.Weeks;

/** What becomes of promises when something changes. Maria reads on Tuesdays from 18:00 to 20:00 in London. */
class PlanTest {
    private static final UUID MARIA = UUID.randomUUID();
    private static final UUID TOM = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T20:00:00Z");
    private static final Agreement LANTERN = SampleAgreement.first(
            UUID.randomUUID(), new FixedDay(DayOfWeek.TUESDAY, LocalTime.of(20, 0)), ZoneId.of("Europe/London"));

    private final Weeks weeks = new Weeks().weekly(MARIA, "2026-10-06", "18:00", 120, 100, "Europe/London");
    private final Held first = held("2026-11-18T10:00:00Z", 60);
    private final Held second = held("2026-11-19T10:00:00Z", 40);

    @Test
    void nothingHappensToWhatCanBeKept() {
        assertEquals(List.of(), changes(weeks.table(), first, second));
    }

    @Test
    void aBlockThatIsLeftOutMovesItsPromisesAndItsClientsAreTold() {
        List<Change> changes = changes(weeks.without("2026-11-24").table(), first, second);

        assertEquals(List.of(first, second), changes.stream().map(Change::held).toList());
        assertTrue(changes.stream().allMatch(Change::isMove));
        assertEquals("2026-12-01T20:00:00Z", changes.get(0).next().due().toString());
    }

    @Test
    void aBlockThatEndsEarlierKeepsWhatWasPromised() {
        assertEquals(List.of(), changes(weeks.at("2026-11-24", "15:00").table(), first));
    }

    @Test
    void aBlockThatEndsLaterThanPromisedDoesNot() {
        Change change = changes(weeks.at("2026-11-24", "19:00").table(), first).get(0);

        assertTrue(change.isMove());
        assertEquals("2026-11-24T21:00:00Z", change.next().due().toString());
    }

    @Test
    void anotherBlockBeforeTheMomentTakesItAndNobodyNeedsToBeTold() {
        weeks.without("2026-11-24").once(MARIA, "2026-11-23", "09:00", 60, 60, "Europe/London");
        List<Change> changes = changes(weeks.table(), first);

        assertEquals(1, changes.size());
        assertEquals(false, changes.get(0).isMove());
    }

    @Test
    void aCoverTakesWhatTheyHaveRoomFor() {
        weeks.away(MARIA, "2026-11-23", "2026-11-29", Optional.of(TOM))
                .once(TOM, "2026-11-24", "10:00", 70, 60, "Europe/London");
        List<Change> changes = changes(weeks.table(), first, second);

        assertEquals(List.of(false, true), changes.stream().map(Change::isMove).toList());
        assertEquals("2026-12-01T20:00:00Z", changes.get(1).next().due().toString());
    }

    @Test
    void whatIsTooMuchIsTheLetterThatCameLast() {
        Timetable shorter = new Weeks()
                .once(MARIA, "2026-12-01", "18:00", 120, 100, "Europe/London")
                .table();
        Weeks smaller = new Weeks().weekly(MARIA, "2026-10-06", "18:00", 120, 70, "Europe/London");
        List<Change> changes = changes(smaller.table(), in(smaller, first), in(smaller, second));

        assertEquals(
                List.of(second.promise()),
                changes.stream().map(change -> change.held().promise()).toList());
        assertEquals(2, changes(shorter, first, second).size());
    }

    @Test
    void whatHadNoBlockFindsOneAndKeepsItsMoment() {
        Held without =
                new Held(UUID.randomUUID(), MARIA, MARIA, LANTERN.service(), Optional.empty(), TUESDAY, 50, NOW, false);
        List<Change> changes = changes(weeks.table(), without);

        assertEquals(List.of(false), changes.stream().map(Change::isMove).toList());
        assertEquals(List.of(), changes(new Weeks().table(), without));
    }

    @Test
    void whatFallsIntoATimeThatIsFullSaysByHowMuchItIsTooFull() {
        Weeks monday = new Weeks().once(MARIA, "2026-11-23", "18:00", 120, 100, "Europe/London");
        Timetable ended = monday.table();
        Occurrence there = ended.of(MARIA, NOW, TUESDAY).get(0);
        Held full = new Held(
                UUID.randomUUID(),
                MARIA,
                MARIA,
                LANTERN.service(),
                Optional.of(Held.Place.of(there)),
                TUESDAY,
                90,
                NOW.minusSeconds(60),
                false);
        Plan plan = plan(ended, full, first);
        List<Change> changes = plan.changes(List.of(full, first));

        assertEquals(
                List.of(first.promise()),
                changes.stream().map(change -> change.held().promise()).toList());
        assertEquals(false, changes.get(0).isMove(), "nobody is told");
        assertEquals(new Plan.Where(Optional.of(there), 50), plan.where(changes.get(0)));
        Plan empty = plan(new Weeks().table(), first);
        assertEquals(
                new Plan.Where(Optional.empty(), 0),
                empty.where(empty.changes(List.of(first)).get(0)));
    }

    @Test
    void whoWritesMoreThanFitsMovesAloneAndNotWhoCameAfterThem() {
        Held longer = new Held(
                first.promise(), MARIA, MARIA, first.service(), first.place(), TUESDAY, 90, first.letterAt(), false);
        Plan plan = plan(weeks.table(), longer, second);

        assertEquals(
                "2026-12-01T20:00:00Z",
                plan.afterMore(longer).orElseThrow().next().due().toString());
        assertEquals(Optional.empty(), plan(weeks.table(), first, second).afterMore(first));
    }

    private static List<Change> changes(Timetable table, Held... held) {
        return plan(table, held).changes(List.of(held));
    }

    private static Plan plan(Timetable table, Held... held) {
        return new Plan(new Room(table, new Load(List.of(held))), Map.of(LANTERN.service(), LANTERN), NOW);
    }

    private Held held(String letterAt, int minutes) {
        return in(
                weeks,
                new Held(
                        UUID.randomUUID(),
                        MARIA,
                        MARIA,
                        LANTERN.service(),
                        Optional.empty(),
                        TUESDAY,
                        minutes,
                        Instant.parse(letterAt),
                        false));
    }

    private static Held in(Weeks weeks, Held held) {
        Optional<Held.Place> place = weeks.table().of(MARIA, TUESDAY.minusSeconds(60), TUESDAY).stream()
                .map(Held.Place::of)
                .findFirst();
        return new Held(
                held.promise(), MARIA, MARIA, held.service(), place, TUESDAY, held.minutes(), held.letterAt(), false);
    }
}
