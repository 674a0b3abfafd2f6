package org.nightpost.people.notice;

import java.util.UUID;
import org.nightpost.audit.Audited;

/** Somebody came back with what was sent to their address. */
public record AddressProved(UUID person) implements Audited {
    @Override
    public String deed() {
        return "mail.addressProved";
    }

    @Override
    public UUID subject() {
        return person;
    }
}
