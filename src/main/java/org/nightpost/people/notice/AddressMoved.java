package org.nightpost.people.notice;

import java.util.UUID;
import org.nightpost.audit.Audited;

/** Somebody gave another address for their mails, or none. The address itself is on no trail. */
public record AddressMoved(UUID person) implements Audited {
    @Override
    public String deed() {
        return "mail.addressChanged";
    }

    @Override
    public UUID subject() {
        return person;
    }
}
