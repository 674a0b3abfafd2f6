package org.nightpost.schedule.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nightpost.schedule.block.Occurrence;

/** Our calendars as another program reads them. */
class CalendarTest {
    private static final UUID BLOCK = UUID.fromString("0b0c0d0e-0000-4000-8000-000000000001");
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void anotherProgramReadsEveryTimeAndNothingElse() {
        ICalendar read = read("Clinical block", time("2026-11-24"), time("2026-12-01"));
        assertEquals(2, read.getEvents().size());
        VEvent first = read.getEvents().get(0);
        assertEquals("Clinical block", first.getSummary().getValue());
        assertEquals(
                Instant.parse("2026-11-24T18:00:00Z"),
                first.getDateStart().getValue().toInstant());
        assertEquals(
                Instant.parse("2026-11-24T19:30:00Z"),
                first.getDateEnd().getValue().toInstant());
        assertTrue(read.validate(biweekly.ICalVersion.V2_0).isEmpty(), "a program complains");
    }

    @Test
    void theSameTimeKeepsItsNameWhenItIsMoved() {
        Occurrence usual = time("2026-11-24");
        Occurrence moved = new Occurrence(
                BLOCK,
                usual.counsellor(),
                usual.on(),
                usual.from().plusSeconds(3600),
                usual.to().plusSeconds(3600),
                60,
                usual.zone(),
                false);
        String uid = read("x", usual).getEvents().get(0).getUid().getValue();
        assertEquals(uid, read("x", moved).getEvents().get(0).getUid().getValue());
        assertFalse(uid.equals(
                read("x", time("2026-12-01")).getEvents().get(0).getUid().getValue()));
    }

    @Test
    void longAndSpecialWordsComeBackWhole() {
        String words = "Séance, « clinique »; \\ " + "é".repeat(80) + "\uD83D\uDD6F".repeat(40);
        String text = new Calendar(List.of(time("2026-11-24")), words, NOW).text();
        for (String line : text.split("\r\n")) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
        }
        assertFalse(text.replace("\r\n", "").contains("\n"), "a line ends with CRLF");
        assertEquals(
                words,
                read(words, time("2026-11-24")).getEvents().get(0).getSummary().getValue());
    }

    private static ICalendar read(String summary, Occurrence... times) {
        return Biweekly.parse(new Calendar(List.of(times), summary, NOW).text()).first();
    }

    private static Occurrence time(String day) {
        LocalDate on = LocalDate.parse(day);
        Instant from = Instant.parse(day + "T18:00:00Z");
        return new Occurrence(
                BLOCK, UUID.randomUUID(), on, from, from.plusSeconds(5400), 60, ZoneId.of("Europe/London"), false);
    }
}
