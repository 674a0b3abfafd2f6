package org.nightpost.correspondence.ending;

import java.time.Instant;
import java.util.Optional;

/**
 * How a counsellor means to end a correspondence.
 *
 * @param note about the outcome, for staff; may be empty
 * @param words for the client: what to do if it returns; may be empty
 * @param day the moment at which it ends after the closing letter; empty for with that letter
 */
public record Plan(Outcome outcome, String note, String words, Optional<Instant> day) {
    /** Words must not end up in a log. */
    @Override
    public String toString() {
        return "Plan[" + day + "]";
    }
}
