package org.nightpost.correspondence.silence;

/**
 * How long a service waits.
 *
 * @param days after the counsellor's last letter, until somebody counts as silent; and as many again until the supervisors hear
 *     of it
 * @param patience days after a gentle letter, before a correspondence may be ended for silence
 */
public record Patience(int days, int patience) {
    /** Three weeks, and two more. */
    public static final Patience USUAL = new Patience(21, 14);

    static final int LEAST = 3;
    static final int MOST = 365;

    boolean isSound() {
        return days >= LEAST && days <= MOST && patience >= LEAST && patience <= MOST;
    }
}
