package org.nightpost.supervision.session;

import java.util.UUID;
import org.nightpost.audit.Audited;

/** Day, length or minutes of a supervision session were put right. */
record SessionChanged(UUID session) implements Audited {
    @Override
    public String deed() {
        return "supervision.sessionChanged";
    }

    @Override
    public UUID subject() {
        return session;
    }
}
