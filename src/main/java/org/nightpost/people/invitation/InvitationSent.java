package org.nightpost.people.invitation;

import java.util.UUID;
import org.nightpost.audit.Audited;
import org.nightpost.notice.Notifies;

/** A link was made for this person, for the first time or again. Who has an address gets it by mail. */
record InvitationSent(UUID invitation, UUID person, String path) implements Audited, Notifies {
    @Override
    public String deed() {
        return "invitation.sent";
    }

    @Override
    public UUID subject() {
        return invitation;
    }

    @Override
    public UUID personToNotify() {
        return person;
    }

    @Override
    public String notice() {
        return LINK;
    }

    @Override
    public String link() {
        return path;
    }

    /** Without the link. */
    @Override
    public String toString() {
        return "InvitationSent[" + invitation + "]";
    }
}
