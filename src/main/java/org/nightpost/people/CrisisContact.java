package org.nightpost.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.nightpost.web.Lifeline;

/**
 * Whom to reach in a crisis, as a service has entered it. An entity and not an embeddable: EclipseLink 4.0.9 cannot read
 * the fields of a woven embeddable in a collection (EclipseLink-69).
 */
@Entity
@Table(name = "people_crisis_contact")
class CrisisContact {
    @Id
    private UUID id;

    private UUID service;
    private int place;
    private String who;
    private String phone;
    private String note;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected CrisisContact() {}

    CrisisContact(UUID service, int place, Lifeline.Contact contact) {
        this.id = UUID.randomUUID();
        this.service = service;
        this.place = place;
        this.who = contact.who();
        this.phone = contact.phone();
        this.note = contact.note();
    }

    UUID service() {
        return service;
    }

    Lifeline.Contact contact() {
        return new Lifeline.Contact(who, phone, note);
    }
}
