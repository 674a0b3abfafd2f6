package org.nightpost.notice;

import java.time.Duration;
import java.util.List;

/** How long a mail waits after each attempt: patient enough for a mail server that is away over a long weekend. */
final class BackOff {
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24),
            Duration.ofHours(48));

    /** The last attempt, after the longest wait. */
    static final int ATTEMPTS = WAITS.size() + 1;

    private BackOff() {}

    /** The wait after this attempt, the first being 1. After the last one it no longer matters, and is the longest. */
    static Duration after(int attempt) {
        return WAITS.get(Math.min(attempt, WAITS.size()) - 1);
    }

    static boolean isLast(int attempt) {
        return attempt >= ATTEMPTS;
    }
}
