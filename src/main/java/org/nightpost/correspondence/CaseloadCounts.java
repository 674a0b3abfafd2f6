package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.nightpost.correspondence.content.Side;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.CaseloadAsked;
import org.nightpost.schedule.Deadlines;
import org.nightpost.schedule.Kept;
import org.nightpost.schedule.Promises;
import org.nightpost.schedule.Told;

/** What a supervisor sees of caseloads: counts and times, from metadata alone. */
@ApplicationScoped
@Transactional
public class CaseloadCounts {
    /**
     * Of one counsellor.
     *
     * @param open correspondences
     * @param waiting those whose client wrote last
     * @param unopened those whose counsellor wrote last and whose client has not opened it
     * @param overdue those whose promise has passed
     * @param oldestWaiting when the letter was sent that waits longest
     * @param pastLimit those whose promise is later than the agreement says
     * @param withoutBlock those for whose promise nobody has reserved the time
     * @param moved those whose client was told another moment
     * @param kept what became of all promises, from the beginning
     * @param oldestPromise the open promise that is due first, or overdue most
     */
    public record Counts(
            int open,
            int waiting,
            int unopened,
            int overdue,
            int pastLimit,
            int withoutBlock,
            int moved,
            Kept kept,
            Optional<Instant> oldestWaiting,
            Optional<Instant> oldestPromise) {}

    @Inject
    private Correspondences correspondences;

    @Inject
    private Letters letters;

    @Inject
    private Promises promises;

    @Inject
    private Deadlines deadlines;

    @Inject
    private PortalClock clock;

    /**
     * The counts of these counsellors, each of whom is in the answer. Six statements. Whose caseloads somebody may see is
     * decided by the caller, who knows the teams.
     */
    public Map<UUID, Counts> of(Collection<UUID> counsellors) {
        List<Correspondence> all = correspondences.ofCounsellors(counsellors);
        List<UUID> ids = all.stream().map(Correspondence::id).toList();
        Map<UUID, List<LetterFacts>> waiting = Caseload.byCorrespondence(letters.waiting(ids));
        Map<UUID, List<LetterFacts>> last = Caseload.byCorrespondence(letters.lastOfEachSide(ids));
        Map<UUID, Told> told = promises.toldTo(waiting.keySet());
        Map<UUID, Kept> kept = deadlines.kept(counsellors);
        Map<UUID, Counts> counts = new HashMap<>();
        for (UUID counsellor : counsellors) {
            List<UUID> theirs = all.stream()
                    .map(Correspondence::facts)
                    .filter(facts -> facts.counsellor().equals(counsellor))
                    .map(facts -> facts.id().value())
                    .toList();
            counts.put(counsellor, counts(theirs, waiting, last, told, kept.getOrDefault(counsellor, Kept.NONE)));
        }
        return counts;
    }

    void onAsked(@Observes CaseloadAsked asked) {
        asked.answer(correspondences.ofCounsellors(List.of(asked.counsellor())).size());
    }

    /** Clients and counsellors of these correspondences and the correspondences themselves, in one statement. */
    public List<CorrespondenceFacts> factsOf(Collection<UUID> counsellors) {
        return correspondences.ofCounsellors(counsellors).stream()
                .map(Correspondence::facts)
                .toList();
    }

    private Counts counts(
            List<UUID> theirs,
            Map<UUID, List<LetterFacts>> waiting,
            Map<UUID, List<LetterFacts>> last,
            Map<UUID, Told> told,
            Kept kept) {
        Instant now = clock.instant();
        List<UUID> waits = theirs.stream().filter(waiting::containsKey).toList();
        Stream<UUID> unopened = theirs.stream()
                .filter(id -> !waiting.containsKey(id))
                .filter(id -> LetterFacts.last(last.getOrDefault(id, List.of()), id, Side.COUNSELLOR)
                        .map(LetterFacts::isUnopened)
                        .orElse(false));
        List<Told> open = waits.stream().map(told::get).filter(Objects::nonNull).toList();
        return new Counts(
                theirs.size(),
                waits.size(),
                (int) unopened.count(),
                count(open, it -> now.isAfter(it.due())),
                count(open, Told::isPastLimit),
                count(open, Told::isWithoutBlock),
                count(open, it -> it.moved().isPresent()),
                kept,
                oldest(waits.stream()
                        .flatMap(id ->
                                waiting.getOrDefault(id, List.of()).stream().map(LetterFacts::sentAt))),
                oldest(open.stream().map(Told::due)));
    }

    private static int count(List<Told> open, Predicate<Told> which) {
        return (int) open.stream().filter(which).count();
    }

    private static Optional<Instant> oldest(Stream<Instant> moments) {
        return moments.min(Comparator.naturalOrder());
    }
}
