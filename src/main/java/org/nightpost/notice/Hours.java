package org.nightpost.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Between which times of the day mails may come, where the person lives; also over midnight.
 *
 * @param from minutes since midnight
 * @param until minutes since midnight, no longer in it; the same as {@code from} is the whole day
 */
public record Hours(int from, int until, ZoneId zone) {
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    /** An hour at least: what must be told has to be told within a day. */
    public static final int SHORTEST = HOUR;

    public Hours {
        if (from < 0 || from >= DAY || until < 0 || until >= DAY || isTooShort(from, until)) {
            throw new IllegalArgumentException("not a time in which mails could come");
        }
    }

    /** Whether so little time is left between these minutes that mails could be too late. */
    public static boolean isTooShort(int from, int until) {
        return from != until && Math.floorMod(until - from, DAY) < SHORTEST;
    }

    public static Hours any(ZoneId zone) {
        return new Hours(0, 0, zone);
    }

    /** Seven to nine in the evening: when staff may get mails. */
    public static Hours daytime(ZoneId zone) {
        return new Hours(7 * HOUR, 21 * HOUR, zone);
    }

    public boolean isAny() {
        return from == until;
    }

    /** This moment, or the next one at which a mail may come. */
    public Instant next(Instant moment) {
        ZonedDateTime there = moment.atZone(zone);
        if (has(there)) {
            return moment;
        }
        LocalDate day = there.toLocalDate();
        ZonedDateTime opens = at(day);
        // In the hour that comes twice a year the first of the two may be over; in the one that is missing there is
        // none.
        while (!opens.toInstant().isAfter(moment) || !has(opens)) {
            ZonedDateTime later = opens.withLaterOffsetAtOverlap();
            if (later.toInstant().isAfter(moment) && has(later)) {
                return later.toInstant();
            }
            day = day.plusDays(1);
            opens = at(day);
        }
        return opens.toInstant();
    }

    private ZonedDateTime at(LocalDate day) {
        return day.atTime(LocalTime.MIN.plusMinutes(from)).atZone(zone);
    }

    private boolean has(ZonedDateTime there) {
        int minute = there.getHour() * HOUR + there.getMinute();
        return isAny() || (from < until ? minute >= from && minute < until : minute >= from || minute < until);
    }
}
