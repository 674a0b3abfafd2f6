package org.nightpost.security.guard;

import java.time.Duration;
import java.util.Locale;

/**
 * What is guarded, and how much of it is let through. Each has counters of its own (ASVS 5.0 V6.3.1: anti-automation is
 * documented and keeps nobody out for ever).
 */
public enum GuardedDoor {
    /** A passphrase for a sign-in name. */
    SIGN_IN(new Waits(5, Duration.ofSeconds(30), Duration.ofHours(1))),

    /**
     * A code of the second factor, or a spare code, counted for the account's owner as at the sign-in; also the passphrase
     * asked for again within a session, counted for that session: a stolen cookie holds nobody up anywhere else.
     */
    FACTOR(new Waits(5, Duration.ofSeconds(30), Duration.ofHours(1))),

    /** A letter key, a one-time code, or asking for a mail: slower, as nobody does that often. */
    RECOVERY(new Waits(5, Duration.ofMinutes(1), Duration.ofHours(1))),

    /** The address of a calendar, counted for that address: programs go on asking for one that was taken back. */
    CALENDAR(new Waits(5, Duration.ofMinutes(1), Duration.ofHours(1)));

    /**
     * More at once than a node has threads: people who come at the same time from one building are not refused for having
     * been looked at together. After that, three a minute.
     */
    static final Pace RANGE = new Pace(150, Duration.ofSeconds(20));

    /** From everywhere: a guess on every account of a middle-sized service, then one a second. */
    static final Pace OVERALL = new Pace(600, Duration.ofSeconds(1));

    private final Waits waits;

    GuardedDoor(Waits waits) {
        this.waits = waits;
    }

    Waits waits() {
        return waits;
    }

    /** The word in the blind index. */
    String field() {
        return "guard-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * How long one subject waits after so many failures in a row: not at all, then twice as long each time.
     *
     * @param free tries that cost no waiting
     * @param first the wait after the last free try
     * @param longest it never grows beyond
     */
    record Waits(int free, Duration first, Duration longest) {
        Duration after(int tries) {
            if (tries < free) {
                return Duration.ZERO;
            }
            Duration wait = first;
            for (int i = free; i < tries && wait.compareTo(longest) < 0; i++) {
                wait = wait.multipliedBy(2);
            }
            return wait.compareTo(longest) < 0 ? wait : longest;
        }
    }

    /**
     * How many failures flow through one place.
     *
     * @param burst so many at once
     * @param interval then one in this time
     */
    record Pace(int burst, Duration interval) {
        Duration whole() {
            return interval.multipliedBy(burst);
        }
    }
}
