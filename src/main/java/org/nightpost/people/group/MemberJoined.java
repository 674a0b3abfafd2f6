package org.nightpost.people.group;

import java.util.UUID;
import org.nightpost.audit.Audited;
import org.nightpost.notice.Notifies;

/** A member gave somebody the group's key. They are told by a mail that does not say so. */
record MemberJoined(UUID person) implements Audited, Notifies {
    @Override
    public String deed() {
        return "group.joined";
    }

    @Override
    public UUID subject() {
        return person;
    }

    @Override
    public UUID personToNotify() {
        return person;
    }

    @Override
    public String notice() {
        return ACCOUNT;
    }
}
