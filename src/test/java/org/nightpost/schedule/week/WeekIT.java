package org.nightpost.schedule.week;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nightpost.Form;
import org.nightpost.OnPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** A counsellor keeps her week. Daryna's, years ahead, where nobody's promises are touched. */
@OnPortal
class WeekIT {
    private static final LocalDate TUESDAY = LocalDate.of(2040, 1, 3);

    private final Portal portal;
    private final Visitor daryna;

    WeekIT(Portal portal) {
        this.portal = portal;
        daryna = portal.as("daryna");
    }

    @AfterEach
    void herWeekIsAsItWas() {
        Sql.change(portal, "delete from schedule_block where first_on >= ?", LocalDate.of(2039, 1, 1));
    }

    @Test
    void aRowIsReservedOnceHoweverOftenTheButtonIsPressed() {
        Form form = reserve("07:00", "1");
        form.press().expect(303);
        Seen again = form.press().expect(303);
        assertTrue(again.follow().expect(200).text().contains("07:00–08:00"), again.toString());
        assertEquals(1, rows());
    }

    @Test
    void whatCannotBeIsSaidAndWhatWasTypedIsKept() {
        Seen seen = reserve("25:99", "1").fill("minutes", "many").press().expect(422);
        assertTrue(seen.page().title().startsWith("Error: "), seen.page().title());
        assertEquals("many", seen.form("/week/new").value("minutes"));
        assertTrue(seen.text().contains("Enter a time such as 18:00"), seen.text());
    }

    @Test
    void twoBlocksOfOnePersonDoNotOverlap() {
        reserve("07:00", "2").press().expect(303);
        Seen refused = reserve("07:30", "0").press().expect(422);
        assertTrue(refused.text().contains("the two overlap"), refused.text());
        reserve("08:00", "0").press().expect(303);
        assertEquals(2, rows());
    }

    @Test
    void aBlockDoesNotBeginInThePast() {
        Seen refused = reserve("07:00", "0").fill("date", "2020-01-07").press().expect(422);
        assertTrue(refused.text().contains("that is past"), refused.text());
    }

    @Test
    void anHourThatDoesNotExistIsNamedBeforeItIsReserved() {
        Seen asked = reserve("01:30", "0").fill("date", "2040-03-25").press().expect(200);
        assertTrue(asked.text().contains("On Sunday 25 March clocks go forward"), asked.text());
        asked.form("/week/new").press("Change it").expect(303);
        assertTrue(daryna.get("/week?day=2040-03-25").text().contains("02:30–03:30"));
    }

    @Test
    void oneTimeIsLeftOutAndPutBack() {
        reserve("07:00", "1").press().expect(303);
        String path = path(TUESDAY.plusWeeks(1));
        daryna.get(path).form(path).choose("what", "out").press().expect(303);
        assertTrue(week(1).contains("Left out this time"), week(1));
        assertTrue(week(2).contains("07:00–08:00"), week(2));
        daryna.get(path).form(path).choose("what", "always").press().expect(303);
        assertFalse(week(1).contains("Left out this time"), week(1));
    }

    @Test
    void fromNowOnLeavesThePastAsItWas() {
        reserve("07:00", "1").press().expect(303);
        String path = path(TUESDAY.plusWeeks(2));
        Form form = daryna.get(path).form(path).choose("what", "later").fill("time", "09:15");
        form.press().expect(303);
        form.press().expect(303);
        assertTrue(week(1).contains("07:00–08:00"), week(1));
        assertTrue(week(2).contains("09:15–10:15"), week(2));
        assertFalse(week(3).contains("07:00–08:00"), week(3));
        assertEquals(2, rows());
    }

    @Test
    void aRowEnds() {
        reserve("07:00", "1").press().expect(303);
        String path = path(TUESDAY.plusWeeks(2));
        Form form = daryna.get(path).form(path).choose("what", "end");
        form.press().expect(303);
        form.press().expect(303);
        assertTrue(week(1).contains("07:00–08:00"), week(1));
        assertFalse(week(2).contains("07:00–08:00"), week(2));
    }

    @Test
    void aSecondTabFindsThatSomethingHasChanged() {
        reserve("07:00", "1").press().expect(303);
        String path = path(TUESDAY.plusWeeks(1));
        Form second = daryna.get(path).form(path).choose("what", "once").fill("time", "06:00");
        daryna.get(path)
                .form(path)
                .choose("what", "once")
                .fill("time", "10:00")
                .press()
                .expect(303);
        Seen stale = second.press().expect(422);
        assertTrue(stale.text().contains("changed meanwhile"), stale.text());
        assertEquals("06:00", stale.form(path).value("time"));
        stale.form(path).press().expect(303);
        assertTrue(week(1).contains("06:00–07:00"), week(1));
    }

    @Test
    void anIdOfSomebodyElsesBlockReservesNothing() {
        List<List<Object>> claires = Sql.rows(
                portal,
                "select b.id from schedule_block b, people_person p where p.id = b.counsellor and p.staff_name like ?",
                "Claire%");
        String strange = claires.get(0).get(0).toString();
        reserve("07:00", "1").fill("block", strange).press().expect(404);
        assertEquals(0, rows());
    }

    @Test
    void whatFallsIntoAnotherTimeIsShownWithHowMuchItIsTooMuch() {
        reserve("07:00", "1").press().expect(303);
        UUID promise = promised();
        try {
            String path = path(TUESDAY);
            Seen asked =
                    daryna.get(path).form(path).choose("what", "end").press().expect(200);
            assertTrue(asked.text().contains("One promise stays"), asked.text());
            assertTrue(asked.text().contains("minutes too much"), asked.text());
            daryna.post(
                            path,
                            asked.form(path)
                                    .fields()
                                    .with(
                                            "sure",
                                            asked.page()
                                                    .select("button[name=sure]")
                                                    .val()))
                    .expect(303);
        } finally {
            Sql.change(portal, "delete from schedule_promise where id = ?", promise);
        }
    }

    /** A promise that is to be kept in this row, and is longer than any time. */
    private UUID promised() {
        UUID promise = UUID.randomUUID();
        UUID block = Sql.one(UUID.class, portal, "select id from schedule_block where first_on = ?", TUESDAY);
        UUID person = UUID.fromString(daryna.get("/me").page().body().attr("data-person"));
        Sql.change(
                portal,
                "insert into schedule_promise (id, correspondence, letter, due_at, reason, state, made_at, settled_by,"
                        + " counsellor, reader, service, minutes, block, block_on, limit_at)"
                        + " select ?, c.id, ?, ?, 'BLOCK', 'OPEN', current_timestamp, ?, ?, ?, c.service, 5000, ?, ?, ?"
                        + " from correspondence c where c.counsellor = ? fetch first 1 rows only",
                promise,
                promise,
                due(),
                new UUID(0, 0),
                person,
                person,
                block,
                TUESDAY,
                due(),
                person);
        return promise;
    }

    private static OffsetDateTime due() {
        return TUESDAY.atTime(8, 0).atOffset(ZoneOffset.UTC);
    }

    @Test
    void theCalendarsAddressLeadsToTheBlocksUntilItIsTakenBack() {
        reserve("07:00", "1")
                .fill("date", LocalDate.now().plusDays(1).toString())
                .press()
                .expect(303);
        try {
            String address = address();
            Seen feed = portal.visitor().get(address).expect(200);
            assertTrue(feed.header("content-type").startsWith("text/calendar"), feed.header("content-type"));
            ICalendar read = Biweekly.parse(feed.body()).first();
            assertTrue(read.getEvents().size() > 20, feed.body());
            assertFalse(feed.body().contains("Daryna") || feed.body().contains("Harbour"), feed.body());
            String next = address();
            portal.visitor().get(address).expect(404);
            portal.visitor().get(next).expect(200);
            daryna.get("/week/calendar").form("/week/calendar/withdraw").press().expect(303);
            portal.visitor().get(next).expect(404);
        } finally {
            Sql.change(portal, "delete from schedule_block where begins = ?", "07:00");
        }
    }

    @Test
    void aBlockIsAFileForItsOwnerAlone() {
        reserve("07:00", "1").press().expect(303);
        String file = path(TUESDAY.plusWeeks(1)) + "/calendar";
        ICalendar read = Biweekly.parse(daryna.get(file).expect(200).body()).first();
        assertTrue(read.getEvents().size() >= 26, "half a year of weeks");
        portal.as("claire").get(file).expect(404);
    }

    private String address() {
        Seen given = daryna.get("/week/calendar").form("/week/calendar").press().expect(200);
        return given.page().select("code").text().replaceFirst("^https?://[^/]+", "");
    }

    private Form reserve(String time, String every) {
        return daryna.get("/week/new?day=" + TUESDAY)
                .expect(200)
                .form("/week/new")
                .fill("date", TUESDAY.toString())
                .fill("time", time)
                .choose("every", every);
    }

    private String week(int later) {
        return daryna.get("/week?day=" + TUESDAY.plusWeeks(later)).expect(200).text();
    }

    private String path(LocalDate on) {
        return daryna.get("/week?day=" + on)
                .expect(200)
                .page()
                .select("a[href^=/week/][href$=/" + on + "]")
                .attr("href");
    }

    private long rows() {
        return Sql.count(portal, "schedule_block where first_on >= ?", LocalDate.of(2039, 1, 1));
    }
}
