package org.nightpost.supervision;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nightpost.correspondence.handover.HandoverForm;
import org.nightpost.people.Profile;
import org.nightpost.web.Problem;

/**
 * On which a supervisor proposes another counsellor for correspondences, or hands them over at once.
 *
 * @param path it posts to
 * @param from the name of who answers, or answered
 * @param present whether they can answer: then it goes at once only if they are ill
 * @param waiting what can be handed over, the longest waiting first; nothing if it was handed over meanwhile
 * @param chosen of those, ticked
 * @param counsellors who can take it
 * @param form as it was typed
 */
public record HandoverPage(
        String path,
        String from,
        boolean present,
        ZoneId zone,
        List<Row> waiting,
        Set<UUID> chosen,
        List<Profile> counsellors,
        HandoverForm form,
        List<Problem> problems) {
    /**
     * One correspondence.
     *
     * @param proposed where another handover of it is shown that is proposed; empty if there is none
     */
    public record Row(
            UUID id,
            String alias,
            Optional<Instant> since,
            Optional<Instant> promisedBy,
            String late,
            String proposed) {}

    /** Nobody fills in what cannot be sent; but what somebody has written stays before them. */
    public boolean hasForm() {
        return !counsellors.isEmpty() || !form.words().isBlank();
    }

    /** Sizes only: the words are a letter's. */
    @Override
    public String toString() {
        return "HandoverPage[" + waiting.size() + "]";
    }
}
