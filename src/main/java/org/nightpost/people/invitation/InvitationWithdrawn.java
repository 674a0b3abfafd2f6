package org.nightpost.people.invitation;

import java.util.UUID;
import org.nightpost.audit.Audited;

/** The link opens nothing any more, and nothing is sealed to it. */
record InvitationWithdrawn(UUID invitation) implements Audited {
    @Override
    public String deed() {
        return "invitation.withdrawn";
    }

    @Override
    public UUID subject() {
        return invitation;
    }
}
