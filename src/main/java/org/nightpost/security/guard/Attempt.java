package org.nightpost.security.guard;

import java.util.Optional;

/**
 * How an attempt at a guarded door ended.
 *
 * @param state what became of it
 * @param result what the check gave; there if, and only if, it passed
 * @param lastFree it was looked at, and if it was wrong the next one has to wait: somebody may be guessing
 */
public record Attempt<T>(State state, Optional<T> result, boolean lastFree) {
    /** Which of these is told apart to the person: see the package's notes. */
    public enum State {
        /** It was right. */
        PASSED,
        /** It was looked at, and wrong. */
        REFUSED,
        /** Not looked at: this subject has to wait. Nothing may tell it from {@link #REFUSED}, words, status or time. */
        HELD,
        /** Not looked at: too many failures from this address range, or from everywhere. Says nothing about a subject. */
        CROWDED,
        /** Not looked at and not counted: one for the same subject is being looked at, or too many wait for their turn. */
        BUSY,
        /** Not looked at: the counters are away, and what cannot be counted is not tried. */
        CLOSED
    }

    static <T> Attempt<T> of(State state) {
        return new Attempt<>(state, Optional.empty(), false);
    }

    static <T> Attempt<T> checked(Optional<T> result, boolean lastFree) {
        return new Attempt<>(result.isPresent() ? State.PASSED : State.REFUSED, result, lastFree);
    }

    /** Not now, whoever it is: the form comes back, and trying again in a moment may help. */
    public boolean isNotNow() {
        return state == State.CROWDED || state == State.BUSY || state == State.CLOSED;
    }

    /** Whether it may have been right but nobody looked: then the time of a look is still to be spent. */
    public boolean isHeld() {
        return state == State.HELD;
    }
}
