package org.nightpost.people;

import java.time.ZoneId;
import java.util.List;
import org.nightpost.web.Lifeline;

/**
 * The public words of a service. What its clients agree to is its agreement.
 *
 * @param name as clients know it
 * @param remit what it does and does not do, plain text
 * @param zone in which its people work
 * @param phone of a person, for clients of this service
 * @param hours when that phone is answered, in words
 * @param contacts whom to reach in a crisis
 */
public record ServiceTerms(
        String name, String remit, ZoneId zone, String phone, String hours, List<Lifeline.Contact> contacts) {
    /** The phone as a {@code tel:} address. */
    public String dial() {
        return new Lifeline.Contact(name, phone, hours).dial();
    }
}
