package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.nightpost.schedule.Promises;

/** What a supervisor sees of caseloads: counts and times, from metadata alone. */
@ApplicationScoped
@Transactional
public class CaseloadCounts {
    /**
     * Of one counsellor.
     *
     * @param open correspondences
     * @param waiting those whose client wrote last
     * @param oldestWaiting when the letter was sent that waits longest
     * @param oldestPromise the open promise that is due first, or overdue most
     */
    public record Counts(int open, int waiting, Optional<Instant> oldestWaiting, Optional<Instant> oldestPromise) {}

    @Inject
    private Correspondences correspondences;

    @Inject
    private Letters letters;

    @Inject
    private Promises promises;

    /**
     * The counts of these counsellors, each of whom is in the answer. Three statements. Whose caseloads somebody may see is
     * decided by the caller, who knows the teams.
     */
    public Map<UUID, Counts> of(Collection<UUID> counsellors) {
        List<Correspondence> all = correspondences.ofCounsellors(counsellors);
        List<UUID> ids = all.stream().map(Correspondence::id).toList();
        Map<UUID, List<LetterFacts>> waiting = Caseload.byCorrespondence(letters.waiting(ids));
        Map<UUID, Instant> due = promises.openFor(waiting.keySet());
        Map<UUID, Counts> counts = new HashMap<>();
        for (UUID counsellor : counsellors) {
            List<UUID> theirs = all.stream()
                    .map(Correspondence::facts)
                    .filter(facts -> facts.counsellor().equals(counsellor))
                    .map(facts -> facts.id().value())
                    .toList();
            counts.put(counsellor, counts(theirs, waiting, due));
        }
        return counts;
    }

    private static Counts counts(List<UUID> theirs, Map<UUID, List<LetterFacts>> waiting, Map<UUID, Instant> due) {
        List<UUID> waits = theirs.stream().filter(waiting::containsKey).toList();
        return new Counts(
                theirs.size(),
                waits.size(),
                oldest(waits.stream()
                        .flatMap(id ->
                                waiting.getOrDefault(id, List.of()).stream().map(LetterFacts::sentAt))),
                oldest(waits.stream().map(due::get).filter(Objects::nonNull)));
    }

    private static Optional<Instant> oldest(Stream<Instant> moments) {
        return moments.min(Comparator.naturalOrder());
    }
}
