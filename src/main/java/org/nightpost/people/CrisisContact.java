package org.nightpost.people;

import jakarta.persistence.Embeddable;
import org.nightpost.web.Lifeline;

/** Whom to reach in a crisis, as a service has entered it. */
@Embeddable
class CrisisContact {
    private String who;
    private String phone;
    private String note;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected CrisisContact() {}

    CrisisContact(Lifeline.Contact contact) {
        this.who = contact.who();
        this.phone = contact.phone();
        this.note = contact.note();
    }

    Lifeline.Contact contact() {
        return new Lifeline.Contact(who, phone, note);
    }
}
