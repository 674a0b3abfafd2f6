package org.nightpost.caseload;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.LetterId;

/**
 * A counsellor's caseload; each correspondence stands in one of the three lists.
 *
 * @param greeting the key of a greeting for the time of day
 * @param name whom it greets
 * @param minutes to read all that waits
 * @param notes about keys
 * @param number the counsellor has a new passphrase, and reads this to who confirms them; empty otherwise
 * @param unknown who waits to be recognised
 * @param waiting oldest promise first
 * @param unopened sent longest ago first
 * @param others last written to first
 */
public record CaseloadPage(
        String greeting,
        String name,
        ZoneId zone,
        int minutes,
        KeyNotes notes,
        String number,
        List<Unknown> unknown,
        List<Waiting> waiting,
        List<Unopened> unopened,
        List<Other> others) {
    /**
     * A client who waits.
     *
     * @param letters how many of theirs
     * @param late {@code missed}, {@code risk}, or empty while there is time
     * @param notes what else is to be known, as keys of texts
     * @param overdueDays whole days since the promise passed
     */
    public record Waiting(
            CorrespondenceId correspondence,
            String alias,
            int letters,
            int minutes,
            Instant since,
            Optional<Instant> promisedBy,
            String late,
            long overdueDays,
            boolean draftBegun,
            boolean first,
            List<String> notes) {}

    /** A client who has a new passphrase and waits until their counsellor has confirmed who they are. */
    public record Unknown(CorrespondenceId correspondence, String alias, Instant since) {}

    /** A letter that still lies closed with its client. */
    public record Unopened(
            CorrespondenceId correspondence,
            String alias,
            LetterId letter,
            Instant sent,
            long days,
            boolean own,
            boolean draftBegun) {}

    /**
     * Somebody who is neither.
     *
     * @param last when the last letter was sent; empty if there is none yet
     * @param fromClient whether it was theirs
     * @param silentWeeks whole weeks since then
     */
    public record Other(
            CorrespondenceId correspondence,
            String alias,
            Optional<Instant> last,
            boolean fromClient,
            long silentWeeks,
            boolean draftBegun) {}

    public boolean isEmpty() {
        return waiting.isEmpty() && unopened.isEmpty() && others.isEmpty();
    }
}
