package org.nightpost.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Whom somebody in danger can reach, kept in memory so that the help page and the error pages can name them while the
 * database is away. {@code people} fills it at start and whenever a service changes.
 */
@ApplicationScoped
public class Lifeline {
    private volatile List<Contact> contacts = List.of();

    /**
     * One way to reach a person.
     *
     * @param who name of the line or the place
     * @param phone as people dial it; never empty
     * @param note hours, cost, languages; may be empty
     */
    public record Contact(String who, String phone, String note) {
        /** The number as a {@code tel:} address: digits and plus only (RFC 3966). */
        public String dial() {
            return "tel:" + phone.replaceAll("[^+0-9]", "");
        }
    }

    public List<Contact> contacts() {
        return contacts;
    }

    public void replace(List<Contact> contacts) {
        this.contacts = List.copyOf(contacts);
    }
}
