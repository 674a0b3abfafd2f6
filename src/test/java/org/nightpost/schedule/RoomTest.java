package org.nightpost.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nightpost.people.agreement.Agreement;
import org.nightpost.people.agreement.Rhythm.FixedDay;
import org.nightpost.people.agreement.SampleAgreement;
import org.nightpost.schedule.Promises.Outlook;
import org.nightpost.schedule.block.Occurrence;
import org.nightpost.schedule.block.Weeks;

/** The table of cases. Maria reads on Tuesdays from 18:00 to 20:00 in London, with 100 minutes for letters. */
class RoomTest {
    private static final UUID MARIA = UUID.randomUUID();
    private static final UUID TOM = UUID.randomUUID();
    private static final Agreement LANTERN = agreement("Europe/London");
    private static final Agreement NEW_YORK = agreement("America/New_York");

    private final List<Held> held = new ArrayList<>();

    @Test
    void theEndOfTheNextBlockIsPromised() {
        Outlook outlook = ask(tuesdays(), "2026-11-20T02:14:00Z", 50);

        assertEquals(Instant.parse("2026-11-24T20:00:00Z"), outlook.due());
        assertEquals(PromiseReason.BLOCK, outlook.reason());
        assertFalse(outlook.isPastLimit());
    }

    @Test
    void aLetterOfTheLastMinuteIsReadInTheBlockAndOneThatComesDuringItInTheNext() {
        assertEquals("2026-11-24T20:00:00Z", due(tuesdays(), "2026-11-24T17:59:00Z"));
        assertEquals("2026-12-01T20:00:00Z", due(tuesdays(), "2026-11-24T18:00:00Z"));
        assertEquals("2026-12-01T20:00:00Z", due(tuesdays(), "2026-11-24T19:30:00Z"));
    }

    @Test
    void onBothSidesOfAChangeOfClocksItIsTheSameHourOfTheCounsellor() {
        assertEquals("2026-10-20T19:00:00Z", due(tuesdays(), "2026-10-18T10:00:00Z"));
        assertEquals("2026-10-27T20:00:00Z", due(tuesdays(), "2026-10-23T10:00:00Z"));
        assertEquals("2027-03-23T20:00:00Z", due(tuesdays(), "2027-03-20T10:00:00Z"));
        assertEquals("2027-03-30T19:00:00Z", due(tuesdays(), "2027-03-26T10:00:00Z"));
    }

    @Test
    void theZoneOfTheClientMattersNotAndThatOfTheServiceOnlyForItsLimit() {
        Outlook outlook = room(tuesdays()).outlook(need(NEW_YORK, "2026-11-20T02:14:00Z", 50));

        assertEquals(Instant.parse("2026-11-24T20:00:00Z"), outlook.due());
        assertEquals(Instant.parse("2026-11-25T01:00:00Z"), outlook.limit());
    }

    @Test
    void whoIsAwayReadsAfterwardsAndItIsSaidThatThisIsLate() {
        Weeks away = tuesdays().away(MARIA, "2026-11-23", "2026-12-05", Optional.empty());
        Outlook outlook = ask(away, "2026-11-20T02:14:00Z", 50);

        assertEquals(Instant.parse("2026-12-08T20:00:00Z"), outlook.due());
        assertEquals(Instant.parse("2026-11-24T20:00:00Z"), outlook.limit());
        assertTrue(outlook.isPastLimit());
    }

    @Test
    void aCoverReadsMeanwhileInTheirOwnBlocks() {
        Weeks covered = tuesdays()
                .away(MARIA, "2026-11-23", "2026-12-05", Optional.of(TOM))
                .weekly(TOM, "2026-11-19", "09:00", 60, 50, "Europe/London");
        Outlook outlook = ask(covered, "2026-11-20T02:14:00Z", 50);

        assertEquals(Instant.parse("2026-11-26T10:00:00Z"), outlook.due());
        assertEquals(TOM, outlook.block().map(Occurrence::counsellor).orElseThrow());
    }

    @Test
    void aCoverDoesNotReadWhenTheCounsellorIsThere() {
        Weeks covered = tuesdays()
                .away(MARIA, "2026-12-07", "2026-12-12", Optional.of(TOM))
                .weekly(TOM, "2026-11-19", "09:00", 60, 50, "Europe/London");

        assertEquals("2026-12-01T20:00:00Z", due(covered, "2026-11-25T02:14:00Z"));
        assertEquals("2026-12-10T10:00:00Z", due(covered, "2026-12-02T02:14:00Z"));
    }

    @Test
    void onAClosingDayNothingOfThatServiceIsAnswered() {
        Weeks closed = tuesdays().closed(LANTERN.service(), "2026-11-24", "2026-11-24");

        assertEquals("2026-12-01T20:00:00Z", due(closed, "2026-11-20T02:14:00Z"));
    }

    @Test
    void whatDoesNotFitIsForTheNextBlock() {
        hold("2026-11-18T10:00:00Z", 60, "2026-11-24T20:00:00Z");

        assertEquals("2026-11-24T20:00:00Z", due(tuesdays(), "2026-11-20T02:14:00Z", 40));
        assertEquals("2026-12-01T20:00:00Z", due(tuesdays(), "2026-11-20T02:14:00Z", 45));
    }

    @Test
    void aLetterLongerThanAnyBlockGoesToTheEarliestEmptyOne() {
        hold("2026-11-18T10:00:00Z", 10, "2026-11-24T20:00:00Z");
        Outlook outlook = ask(tuesdays(), "2026-11-20T02:14:00Z", 150);

        assertEquals(Instant.parse("2026-12-01T20:00:00Z"), outlook.due());
        assertEquals(PromiseReason.LONG_LETTER, outlook.reason());
    }

    @Test
    void aShortLetterDoesNotOvertakeALongOneThatCameBefore() {
        hold("2026-11-18T10:00:00Z", 60, "2026-11-24T20:00:00Z");
        hold("2026-11-19T10:00:00Z", 80, "2026-12-01T20:00:00Z");

        assertEquals("2026-12-01T20:00:00Z", due(tuesdays(), "2026-11-20T02:14:00Z", 20));
    }

    @Test
    void withoutAnyBlockTheAgreementIsTold() {
        Outlook outlook = ask(new Weeks(), "2026-11-20T02:14:00Z", 50);

        assertEquals(Instant.parse("2026-11-24T20:00:00Z"), outlook.due());
        assertEquals(PromiseReason.NO_BLOCK, outlook.reason());
        assertFalse(outlook.isPastLimit());
    }

    @Test
    void thatAnAgreementExpiresMeanwhileChangesNoPromise() {
        // Agreed in May: it expires on the Saturday before the block in which the letter is read.
        Instant agreedAt = Instant.parse("2026-05-23T11:00:00Z");
        Instant expires = LANTERN.expires(agreedAt);
        assertEquals(Instant.parse("2026-11-21T12:00:00Z"), expires, "26 weeks by the clock of the service");

        assertEquals("2026-11-24T20:00:00Z", due(tuesdays(), "2026-11-20T02:14:00Z"));
        Outlook without = ask(new Weeks(), "2026-11-20T02:14:00Z", 50);
        assertTrue(without.due().isAfter(expires), "nor that nobody has reserved an hour");
        assertEquals(Instant.parse("2026-11-24T20:00:00Z"), without.limit());
    }

    @Test
    void whenEverythingIsFullForTwelveWeeksOneLooksFurther() {
        Weeks weeks = tuesdays();
        for (Occurrence time :
                weeks.table().of(MARIA, Instant.parse("2026-11-20T00:00:00Z"), Instant.parse("2027-04-20T00:00:00Z"))) {
            hold("2026-11-18T10:00:00Z", 100, time.to().toString());
        }

        assertEquals("2027-04-20T19:00:00Z", due(weeks, "2026-11-20T02:14:00Z"));
    }

    private String due(Weeks weeks, String letterAt) {
        return due(weeks, letterAt, 50);
    }

    private String due(Weeks weeks, String letterAt, int minutes) {
        return ask(weeks, letterAt, minutes).due().toString();
    }

    private Outlook ask(Weeks weeks, String letterAt, int minutes) {
        return room(weeks).outlook(need(LANTERN, letterAt, minutes));
    }

    private Room room(Weeks weeks) {
        List<Held> placed = held.stream().map(one -> placed(one, weeks)).toList();
        return new Room(weeks.table(), new Load(placed));
    }

    private static Held placed(Held one, Weeks weeks) {
        Optional<Held.Place> place = weeks.table().of(MARIA, one.due().minusSeconds(60), one.due()).stream()
                .map(Held.Place::of)
                .findFirst();
        return new Held(
                one.promise(), MARIA, MARIA, one.service(), place, one.due(), one.minutes(), one.letterAt(), false);
    }

    private void hold(String letterAt, int minutes, String due) {
        held.add(new Held(
                UUID.randomUUID(),
                MARIA,
                MARIA,
                LANTERN.service(),
                Optional.empty(),
                Instant.parse(due),
                minutes,
                Instant.parse(letterAt),
                false));
    }

    private static Room.Need need(Agreement agreement, String letterAt, int minutes) {
        Instant at = Instant.parse(letterAt);
        return new Room.Need(MARIA, agreement, minutes, at, at, true);
    }

    private static Weeks tuesdays() {
        return new Weeks().weekly(MARIA, "2026-10-06", "18:00", 120, 100, "Europe/London");
    }

    private static Agreement agreement(String zone) {
        return SampleAgreement.first(
                UUID.randomUUID(), new FixedDay(DayOfWeek.TUESDAY, LocalTime.of(20, 0)), ZoneId.of(zone));
    }
}
