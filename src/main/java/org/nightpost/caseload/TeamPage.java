package org.nightpost.caseload;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.schedule.Kept;

/**
 * A supervisor's counsellors, by counts and times.
 *
 * @param by which column they are sorted by: {@code name clients waiting unopened oldest promise overdue}
 * @param orphans what somebody who left has left behind, by who it was
 */
public record TeamPage(ZoneId zone, Instant now, String by, List<Row> rows, List<Orphans> orphans, KeyNotes notes) {
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
     * @param teams the names of the supervisor's teams they are in
     * @param away the days of the absence that is now or next, in words, and who covers; empty for none
     * @param clients open correspondences
     * @param waiting those whose client wrote last
     * @param unopened those whose client has not opened the last letter
     * @param overdue those whose promise has passed
     * @param promises what else is to be known of the promises that are open
     * @param kept what became of all promises
     * @param oldestWaiting when the letter was sent that waits longest
     * @param oldestPromise the open promise that is due first
     * @param late {@code missed} or {@code risk}, of that promise; or empty
     */
    public record Row(
            String name,
            boolean trainee,
            String teams,
            String away,
            int clients,
            int waiting,
            int unopened,
            int overdue,
            List<String> promises,
            Kept kept,
            Optional<Instant> oldestWaiting,
            Optional<Instant> oldestPromise,
            String late) {}
}
