package org.nightpost.correspondence;

import java.time.Instant;

/**
 * How far an agreement is used up.
 *
 * @param atHand the number of the exchange that is under way, or would begin with the next letter; from 1
 * @param of how many were agreed
 * @param used how many are used up
 * @param until when what is left expires
 * @param expired whether that moment has passed
 * @param offered whether the counsellor has offered another agreement, to which the client has not agreed yet
 * @param due whether there is something that the client has to agree to before their next letter
 */
public record Standing(int atHand, int of, int used, Instant until, boolean expired, boolean offered, boolean due) {
    /** Nothing is left: what comes now was not agreed, and people decide. */
    public boolean isOver() {
        return expired || atHand > of;
    }

    /** The one at hand is the last. */
    public boolean isLast() {
        return !isOver() && atHand == of;
    }
}
