package org.nightpost.schedule;

import java.time.Duration;
import java.time.Instant;

/** How a promise that is still open stands. */
public final class PromiseState {
    private static final Duration AT_RISK = Duration.ofHours(24);

    private PromiseState() {}

    /** {@code missed} once the moment has passed, {@code risk} in the 24 hours before it, else empty. */
    public static String of(Instant due, Instant now) {
        if (now.isAfter(due)) {
            return "missed";
        }
        return now.plus(AT_RISK).isAfter(due) ? "risk" : "";
    }
}
