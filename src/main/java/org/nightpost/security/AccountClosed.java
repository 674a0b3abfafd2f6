package org.nightpost.security;

import java.util.UUID;
import org.nightpost.audit.Audited;

/**
 * A member of staff has left and their account is shut for good. Whoever keeps something by which they could come in again,
 * or be written to, observes this in the same transaction and takes it away.
 */
public record AccountClosed(UUID person) implements Audited {
    @Override
    public String deed() {
        return "account.closed";
    }

    @Override
    public UUID subject() {
        return person;
    }
}
