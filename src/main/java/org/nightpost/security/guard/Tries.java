package org.nightpost.security.guard;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Failures in a row for one name, or for one device that the name is known on. A try is counted before it is looked at, so
 * that neither a crash nor fifty at once make it free; success takes the count away. A day without a try forgets it.
 */
@Entity
@Table(name = "security_guard_tries")
class Tries {
    /** Longer than a look takes, with the wait for a turn: after that the look was lost with its node. */
    static final Duration LOOK = Duration.ofSeconds(30);

    static final Duration FORGOTTEN = Duration.ofHours(24);

    /** Over, by the clock of every node, also of one that is a little slow. */
    private static final Instant OVER = Instant.EPOCH;

    @Id
    private UUID id;

    private int tries;

    @Column(name = "last_at")
    private Instant lastAt;

    @Column(name = "wait_until")
    private Instant waitUntil;

    @Column(name = "look_until")
    private Instant lookUntil;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Tries() {}

    Tries(UUID id, Instant now) {
        this.id = id;
        this.lastAt = now;
        this.waitUntil = OVER;
        this.lookUntil = OVER;
    }

    UUID id() {
        return id;
    }

    /** One is being looked at right now. */
    boolean isInFlight(Instant now) {
        return isAhead(lookUntil, now, LOOK);
    }

    boolean isHeld(Instant now, Duration longest) {
        return isAhead(waitUntil, now, longest);
    }

    /** @return how many there were in a row, with this one */
    int begin(Instant now, GuardedDoor.Waits waits) {
        tries = now.isAfter(lastAt.plus(FORGOTTEN)) ? 1 : tries + 1;
        lastAt = now;
        Duration wait = waits.after(tries);
        waitUntil = wait.isZero() ? OVER : now.plus(wait);
        lookUntil = now.plus(LOOK);
        return tries;
    }

    void end(Outcome outcome) {
        lookUntil = OVER;
        if (outcome != Outcome.FAILED) {
            waitUntil = OVER;
            tries = outcome == Outcome.PASSED ? 0 : Math.max(0, tries - 1);
        }
    }

    /** A clock that was set back must not hold anybody longer than the rule does. */
    private static boolean isAhead(Instant until, Instant now, Duration most) {
        return until.isAfter(now) && !until.isAfter(now.plus(most));
    }

    /** How a try that was let through ended. */
    enum Outcome {
        PASSED,
        FAILED,
        /** It could not be looked at, and counts for nothing. */
        UNSEEN
    }
}
