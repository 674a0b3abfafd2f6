package org.nightpost.supervision.session;

import java.util.UUID;
import org.nightpost.audit.Audited;

/** Minutes did not open for somebody who may read them. Fired each time it is tried. */
record MinutesDamaged(UUID session) implements Audited {
    @Override
    public String deed() {
        return "supervision.minutesDamaged";
    }

    @Override
    public UUID subject() {
        return session;
    }
}
