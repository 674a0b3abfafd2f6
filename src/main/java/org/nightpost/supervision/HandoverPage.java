package org.nightpost.supervision;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nightpost.people.Profile;
import org.nightpost.web.Problem;

/**
 * On which a supervisor gives the correspondences of somebody who left to another counsellor.
 *
 * @param path it posts to
 * @param from the name of who answered
 * @param form by which the same form sent twice is known
 * @param waiting what can be handed over, the longest waiting first; nothing if it was handed over meanwhile
 * @param chosen of those, ticked
 * @param counsellors who can take it
 * @param to who is chosen; an id that nobody has for none
 * @param words to the clients, as they were typed
 */
public record HandoverPage(
        String path,
        String from,
        UUID form,
        ZoneId zone,
        List<Row> waiting,
        Set<UUID> chosen,
        List<Profile> counsellors,
        UUID to,
        String words,
        List<Problem> problems) {
    /** One correspondence. */
    public record Row(UUID id, String alias, Optional<Instant> since, Optional<Instant> promisedBy, String late) {}

    /** Nobody fills in what cannot be sent; but what somebody has written stays before them. */
    public boolean hasForm() {
        return !counsellors.isEmpty() || !words.isBlank();
    }

    /** Sizes only: the words are a letter's. */
    @Override
    public String toString() {
        return "HandoverPage[" + waiting.size() + "]";
    }
}
