package org.nightpost.correspondence.ending;

import java.time.Instant;
import java.util.Optional;
import org.nightpost.correspondence.LetterId;

/**
 * One ending, as whoever asks may see it.
 *
 * @param letter the closing letter, once it is sent
 * @param day the moment at which it ends after the closing letter; empty for with that letter
 * @param endedAt empty while it is planned
 * @param outcome for staff; empty for the client, if none was noted, or if it does not open
 * @param note about it, for staff
 * @param words what to do if it returns, or what the client said when they ended it
 * @param readable false if those words do not open
 * @param askedAt when the client asked to go on; empty if they did not
 * @param asked what they said to that
 */
public record EndingView(
        boolean byClient,
        Optional<LetterId> letter,
        Instant decidedAt,
        Optional<Instant> day,
        Optional<Instant> endedAt,
        Optional<Outcome> outcome,
        String note,
        String words,
        boolean readable,
        Optional<Instant> askedAt,
        String asked) {
    /** Whether the closing letter is not written yet. */
    public boolean isPlanned() {
        return endedAt.isEmpty() && letter.isEmpty();
    }

    public boolean isEnded() {
        return endedAt.isPresent();
    }

    /** Words must not end up in a log. */
    @Override
    public String toString() {
        return "EndingView[" + decidedAt + "]";
    }
}
