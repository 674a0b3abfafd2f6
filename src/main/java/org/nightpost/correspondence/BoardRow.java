package org.nightpost.correspondence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.schedule.PromiseState;

/**
 * One open correspondence as a supervisor sees it: counts and times, nothing that was written.
 *
 * @param counsellor who is responsible
 * @param waiting letters of the client that nobody has answered
 * @param waitingSince when the first of them was sent
 * @param promise that is due first
 * @param minutes that its promises take
 * @param silentSince since when the client could have written and has not: the first letter to them after their last one. Empty
 *     while a letter of theirs waits, and before anybody has written
 * @param unopenedSince when the last letter to them was sent, if they have not opened it
 * @param homework prompts that are open, in letters the client has opened
 * @param exchange the number of the one that is under way, or would begin next; 0 before anything was agreed
 * @param exchanges how many were agreed; 0 for none
 */
public record BoardRow(
        CorrespondenceId id,
        UUID client,
        UUID counsellor,
        int waiting,
        Optional<Instant> waitingSince,
        Optional<Promised> promise,
        int minutes,
        Optional<Instant> silentSince,
        Optional<Instant> unopenedSince,
        int homework,
        int exchange,
        int exchanges) {
    /**
     * What was promised.
     *
     * @param pastLimit whether it is later than the agreement says
     * @param withoutBlock whether nobody has reserved the time for it
     * @param moved whether the client was told another moment before
     */
    public record Promised(Instant due, PromiseState state, boolean pastLimit, boolean withoutBlock, boolean moved) {}

    /** Whether the promise has not passed yet, and may. */
    public boolean isAtRisk() {
        return is(PromiseState.AT_RISK);
    }

    /** Whether the promise has passed. */
    public boolean isBroken() {
        return is(PromiseState.BROKEN);
    }

    private boolean is(PromiseState state) {
        return promise.filter(one -> one.state() == state).isPresent();
    }
}
