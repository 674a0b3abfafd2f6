package org.nightpost.caseload;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.caseload.board.BoardLinks;
import org.nightpost.caseload.board.BoardQuery.Slice;
import org.nightpost.caseload.board.Tally;
import org.nightpost.correspondence.handover.OpenChanges;

/**
 * A supervisor's counsellors, by counts and times.
 *
 * @param changes what is proposed, was declined, or is wished for by a client
 * @param orphans what somebody who left has left behind, by who it was
 */
public record TeamPage(
        ZoneId zone,
        Instant now,
        BoardLinks links,
        Slice<Row> slice,
        List<Orphans> orphans,
        OpenChanges.Part changes,
        KeyNotes notes,
        Releases releases) {
    /**
     * Letters of trainees that wait for a supervisor.
     *
     * @param first the promise among them that is due first
     */
    public record Releases(int number, Optional<Instant> first, String late) {}

    /**
     * What one counsellor has left behind.
     *
     * @param gone they have left for good; else their account is shut for a while
     */
    public record Orphans(UUID counsellor, String name, boolean gone, List<Orphan> waiting) {}

    /** One correspondence that nobody answers. */
    public record Orphan(String alias, Optional<Instant> since, Optional<Instant> promisedBy, String late) {}

    /**
     * A counsellor.
     *
     * @param id for links to what a supervisor can do for their clients; empty for who looks
     * @param letters where their correspondences are listed
     * @param teams the names of the supervisor's teams they are in
     * @param away the days of the absence that is now or next, in words, and who covers; empty for none
     * @param promises what else is to be known of the promises that are open
     * @param reserved minutes for letters in the coming seven days
     * @param overloaded whether what waits takes more
     */
    public record Row(
            String name,
            String id,
            String letters,
            boolean trainee,
            String teams,
            String away,
            Tally tally,
            List<String> promises,
            int reserved,
            boolean overloaded) {
        public Optional<Instant> oldestPromise() {
            return tally.oldest().map(promise -> promise.due());
        }

        /** {@code missed} or {@code risk}, of the oldest promise; or empty. */
        public String late() {
            return tally.oldest().map(promise -> promise.state().key()).orElse("");
        }
    }
}
