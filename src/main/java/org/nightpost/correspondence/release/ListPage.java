package org.nightpost.correspondence.release;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Trainees' letters by their facts: the queue of a supervisor, or all of one trainee.
 *
 * @param kind {@code queue}, {@code trainee} or {@code mine}
 * @param name of the one trainee; empty for several
 * @param trainees of a supervisor's teams, to look at what each has learnt
 */
public record ListPage(String kind, String name, ZoneId zone, List<Row> rows, List<Trainee> trainees) {
    /** One letter. */
    public record Row(
            String path,
            String alias,
            String trainee,
            Instant askedAt,
            Optional<Instant> promisedBy,
            String left,
            String late,
            String outcome,
            String decidedBy,
            Optional<Instant> decidedAt) {
        public boolean waits() {
            return outcome.equals("WAITS");
        }
    }

    /** Somebody in training. */
    public record Trainee(UUID id, String name) {}
}
