package org.nightpost.web;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a person stays signed in (WCAG 2.2, 2.2.1: told before, and one action to stay).
 *
 * @param now when this page was made
 * @param idle how long without a request
 * @param end when it ends whatever happens until then
 */
public record Stay(Instant now, Duration idle, Instant end) {
    /** When it ends if nothing is done from now on. */
    public Instant until() {
        Instant quiet = now.plus(idle);
        return quiet.isBefore(end) ? quiet : end;
    }

    /** Seconds without a request. */
    public long idleSeconds() {
        return idle.toSeconds();
    }

    /** Seconds from this page to the end. */
    public long endSeconds() {
        return Math.max(0, Duration.between(now, end).toSeconds());
    }
}
