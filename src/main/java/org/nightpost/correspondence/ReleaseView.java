package org.nightpost.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A trainee's letter before it goes, by its facts.
 *
 * @param letter that it is, or would have been
 * @param goesAt when its writer wants it to go; only while it waits
 * @param decidedBy all zeros for nobody
 * @param promisedBy by when the client was promised an answer
 * @param readings who has read it, the first first
 */
public record ReleaseView(
        UUID id,
        CorrespondenceFacts correspondence,
        UUID team,
        LetterId letter,
        UUID author,
        Instant askedAt,
        Optional<Instant> goesAt,
        ReleaseOutcome outcome,
        UUID decidedBy,
        Optional<Instant> decidedAt,
        Optional<Instant> promisedBy,
        List<Read> readings) {
    /** A supervisor had it before them. */
    public record Read(UUID supervisor, Instant at) {}

    public boolean waits() {
        return outcome == ReleaseOutcome.WAITS;
    }

    /** When this supervisor read it last. */
    public Optional<Instant> readBy(UUID supervisor) {
        return readings.stream()
                .filter(read -> read.supervisor().equals(supervisor))
                .map(Read::at)
                .reduce((one, next) -> next);
    }
}
