package org.nightpost.schedule.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.nightpost.schedule.block.Occurrence;

/**
 * Times as iCalendar (RFC 5545). Each stands for itself and in UTC: no calendar has to know our rules, exceptions and zones.
 *
 * @param summary the same for all, in the language of whose calendar it is
 */
record Calendar(List<Occurrence> times, String summary, Instant now) {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Octets of a line, without its end (RFC 5545, 3.1). */
    private static final int LINE = 75;

    String text() {
        StringBuilder out = new StringBuilder();
        line(out, "BEGIN:VCALENDAR");
        line(out, "VERSION:2.0");
        line(out, "PRODID:-//Nightpost//Nightpost//EN");
        line(out, "CALSCALE:GREGORIAN");
        line(out, "REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        line(out, "X-PUBLISHED-TTL:PT6H");
        line(out, "X-WR-CALNAME:" + escaped(summary));
        times.forEach(time -> event(out, time));
        line(out, "END:VCALENDAR");
        return out.toString();
    }

    private void event(StringBuilder out, Occurrence time) {
        line(out, "BEGIN:VEVENT");
        // The same for the same time of the same block, also after it was moved: it moves in the reader's calendar too.
        line(out, "UID:" + time.block() + "-" + time.on() + "@nightpost");
        line(out, "DTSTAMP:" + UTC.format(now));
        line(out, "DTSTART:" + UTC.format(time.from()));
        line(out, "DTEND:" + UTC.format(time.to()));
        line(out, "SUMMARY:" + escaped(summary));
        line(out, "CLASS:PRIVATE");
        line(out, "TRANSP:OPAQUE");
        line(out, "END:VEVENT");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** Long lines go on in the next one after a blank, and no character is cut in two. */
    private static void line(StringBuilder out, String text) {
        int octets = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            String character = Character.toString(text.codePointAt(at));
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(character);
            octets += more;
        }
        out.append("\r\n");
    }
}
