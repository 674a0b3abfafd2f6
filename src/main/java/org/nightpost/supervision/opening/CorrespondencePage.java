package org.nightpost.supervision.opening;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.LetterFacts;

/**
 * One correspondence for a supervisor, by its facts.
 *
 * @param alias of the client
 * @param counsellor their name
 * @param trainee whether the counsellor is still learning
 * @param cover who answers in the counsellor's place now, by name; empty for nobody
 * @param exchange how far the agreement is used up, in words; empty before anything was agreed
 * @param promisedBy when the client expects the answer; empty if they wait for none
 * @param late {@code missed} or {@code risk}, of that promise; or empty
 * @param promise what else is to be known of the promise, in words
 * @param names of everybody who wrote, by person
 * @param letters in their order
 * @param opening what is opened, was opened, and the form that opens
 */
public record CorrespondencePage(
        CorrespondenceId id,
        String alias,
        String counsellor,
        boolean trainee,
        String cover,
        String team,
        Instant teamSince,
        Instant begunAt,
        String exchange,
        Optional<Instant> promisedBy,
        String late,
        List<String> promise,
        Map<UUID, String> names,
        List<LetterFacts> letters,
        ZoneId zone,
        OpeningSection opening) {
    /** Where what belongs to this correspondence hangs. */
    public String path() {
        return CorrespondenceResource.path(id);
    }
}
