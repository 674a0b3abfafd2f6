package org.nightpost.caseload.board;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.caseload.board.BoardQuery.Slice;

/** The open correspondences of a supervisor's teams, a page of them. */
public record CorrespondencesPage(ZoneId zone, Instant now, BoardLinks links, Slice<Row> slice) {
    /**
     * One correspondence.
     *
     * @param waiting how many letters wait, since when
     * @param late {@code risk} or {@code missed}, of the promise; or empty
     * @param notes what else is to be known of the promise, in words
     * @param silentDays whole days since the client could have written; negative while something of theirs waits
     * @param silent whether that is long
     * @param exchange in words; empty before anything was agreed
     */
    public record Row(
            UUID id,
            String alias,
            String counsellor,
            boolean trainee,
            int waiting,
            Optional<Instant> waitingSince,
            Optional<Instant> promisedBy,
            String late,
            List<String> notes,
            long silentDays,
            boolean silent,
            String exchange,
            int homework,
            Optional<Instant> unopenedSince) {}
}
