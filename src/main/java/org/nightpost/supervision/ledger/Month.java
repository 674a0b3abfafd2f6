package org.nightpost.supervision.ledger;

import java.time.YearMonth;

/**
 * A calendar month of one counsellor in the ledger.
 *
 * @param had minutes of supervision that count
 * @param worked minutes of the blocks they began
 * @param due minutes of supervision, by the minimum that holds now; of the present month for what was worked so far
 */
public record Month(YearMonth month, int had, int worked, int due) {
    /** Minutes of supervision that are still to come, or never came. */
    public int missing() {
        return Math.max(0, due - had);
    }
}
