package org.nightpost.deed;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Whether the portal may work by itself: migrations are through, the keys fit the data, the demo is loaded. Timers ask
 * here first; a timer that runs earlier meets tables that are not there and keys that are not open.
 */
@ApplicationScoped
public class Readiness {
    private volatile boolean ready;

    /** False from the start until {@link #ready()}; never false again. */
    public boolean isReady() {
        return ready;
    }

    /** Called once, as the last step of the start. */
    public void ready() {
        ready = true;
    }
}
