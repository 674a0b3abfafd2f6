package org.nightpost.supervision.session;

import java.util.UUID;
import org.nightpost.audit.Audited;

/** A supervision session was put down. */
record SessionRecorded(UUID session) implements Audited {
    @Override
    public String deed() {
        return "supervision.sessionRecorded";
    }

    @Override
    public UUID subject() {
        return session;
    }
}
