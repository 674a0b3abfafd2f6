package org.nightpost.security.guard;

import java.time.Duration;
import org.nightpost.security.guard.GuardedDoor.Pace;

/** What costs the portal much and guesses at nothing: how often one person may do it. */
public enum Paced {
    /** Opens every letter of a caseload: twenty at once, then ten a minute, which nobody reads faster. */
    SEARCH(new Pace(20, Duration.ofSeconds(6)));

    private final Pace pace;

    Paced(Pace pace) {
        this.pace = pace;
    }

    Pace pace() {
        return pace;
    }
}
