package org.nightpost.caseload;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
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
 * @param away if the counsellor is away now
 * @param unknown who waits to be recognised
 * @param waiting oldest promise first
 * @param unopened sent longest ago first
 * @param others last written to first
 * @param exchanges which exchange each is at, in words; who has agreed to nothing is missing
 */
public record CaseloadPage(
        String greeting,
        String name,
        ZoneId zone,
        int minutes,
        KeyNotes notes,
        String number,
        Optional<Away> away,
        List<Unknown> unknown,
        List<Waiting> waiting,
        List<Unopened> unopened,
        List<Other> others,
        Map<CorrespondenceId, String> exchanges) {
    /** Until when somebody is away, and who answers in their place; an empty name for nobody. */
    public record Away(LocalDate last, String cover) {}

    /**
     * What there is to say of a correspondence because somebody is, or was, away.
     *
     * @param whose the name of the counsellor in whose place it is answered; empty for one's own
     * @param until the last day of that, in words
     * @param begunBy who has left a letter that they had begun; empty for nobody
     */
    public record Stead(CorrespondenceId correspondence, String whose, String until, String begunBy) {
        public String takeUp() {
            return "/correspondences/" + correspondence + "/take-up";
        }
    }

    /**
     * A client who waits.
     *
     * @param letters how many of theirs
     * @param late {@code missed}, {@code risk}, or empty while there is time
     * @param goesAt when the answer goes that is written and waits
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
            Optional<Instant> goesAt,
            List<String> notes,
            Stead stead) {}

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
            boolean draftBegun,
            Stead stead) {}

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
            boolean draftBegun,
            Stead stead) {}

    /** Which exchange this one is at, in words; empty if nothing was agreed. */
    public String exchange(CorrespondenceId correspondence) {
        return exchanges.getOrDefault(correspondence, "");
    }

    public boolean isEmpty() {
        return waiting.isEmpty() && unopened.isEmpty() && others.isEmpty();
    }
}
