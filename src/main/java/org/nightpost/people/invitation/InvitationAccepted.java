package org.nightpost.people.invitation;

import java.util.UUID;
import org.nightpost.audit.Audited;

/** This person has come: they have an account and a pair of their own, and the link is used up. */
public record InvitationAccepted(UUID invitation, UUID person) implements Audited {
    @Override
    public String deed() {
        return "invitation.accepted";
    }

    @Override
    public UUID subject() {
        return invitation;
    }
}
