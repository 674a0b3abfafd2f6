package org.nightpost.people;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.nightpost.web.Lifeline;

/**
 * The public words and terms of a service.
 *
 * @param name as clients know it
 * @param remit what it does and does not do, plain text
 * @param replyDay the day of the week on which letters are answered
 * @param replyTime by when on that day, local time
 * @param zone where that day and time are
 * @param phone of a person, for clients of this service
 * @param hours when that phone is answered, in words
 * @param contacts whom to reach in a crisis
 */
public record ServiceTerms(
        String name,
        String remit,
        DayOfWeek replyDay,
        LocalTime replyTime,
        ZoneId zone,
        String phone,
        String hours,
        List<Lifeline.Contact> contacts) {
    /** The phone as a {@code tel:} address. */
    public String dial() {
        return new Lifeline.Contact(name, phone, hours).dial();
    }
}
