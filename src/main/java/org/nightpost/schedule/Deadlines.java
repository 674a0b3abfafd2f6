package org.nightpost.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nightpost.deed.PortalClock;
import org.nightpost.schedule.Promises.Moved;
import org.nightpost.schedule.Promises.Why;

/**
 * What becomes of promises as time passes: moved before they break, broken when they were not, and
 * counted for good. What changes does so in the caller's transaction.
 */
@ApplicationScoped
@Transactional
public class Deadlines {
    /** Letters that are let go at the end of a block are let go by a timer, a little after it. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    /**
     * A promise that is due soon.
     *
     * @param reads when its block began or begins; empty for none
     */
    public record Near(UUID correspondence, Instant due, Optional<Instant> reads) {}

    @Inject
    private PromiseRows rows;

    @Inject
    private Planning planning;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<PromiseBroken> broken;

    /** Counsellors with an open promise that is due within this time, or was. One statement. */
    public List<UUID> counsellors(Duration ahead) {
        return rows.counsellorsDueBefore(clock.instant().plus(ahead));
    }

    /**
     * Counts what has passed unanswered, and says what is due within this time. Until the transaction ends no other node does
     * the same for this counsellor.
     */
    @Transactional(TxType.MANDATORY)
    public List<Near> look(UUID counsellor, Duration ahead) {
        planning.lock(Set.of(counsellor));
        Instant now = clock.instant();
        List<Promise> open = rows.lockOpen(List.of(counsellor)).stream()
                .filter(promise -> promise.counsellor().equals(counsellor))
                .toList();
        for (Promise promise : open) {
            if (promise.dueAt().plus(GRACE).isBefore(now)) {
                promise.breaks();
                broken.fire(new PromiseBroken(promise.correspondence(), promise.dueAt()));
            }
        }
        return open.stream()
                .filter(promise ->
                        promise.dueAt().isAfter(now) && !promise.dueAt().isAfter(now.plus(ahead)))
                .map(promise -> new Near(promise.correspondence(), promise.dueAt(), promise.readsAt()))
                .toList();
    }

    /** These cannot be kept any more: each gets the next block with room, and its client is told. */
    @Transactional(TxType.MANDATORY)
    public List<Moved> runOut(UUID counsellor, Collection<UUID> correspondences) {
        return moveOn(counsellor, correspondences, Why.RUNNING_OUT);
    }

    /** Its counsellor has put this aside in their block: it is for the next one. One whose block is still to come stays. */
    @Transactional(TxType.MANDATORY)
    public List<Moved> park(UUID counsellor, UUID correspondence) {
        return moveOn(counsellor, List.of(correspondence), Why.PARKED);
    }

    /** What {@link #park} would tell the client in place of what was promised; empty if that stays. Nothing is stored. */
    public Optional<Instant> ifParked(UUID counsellor, UUID correspondence) {
        List<Promise> open = due(rows.open(List.of(counsellor)), List.of(correspondence));
        Plan plan = planning.plan(planning.withCovers(Set.of(counsellor)), open);
        return plan.next(open.stream().map(Promise::held).toList()).stream()
                .filter(Plan.Change::isMove)
                .map(change -> change.next().due())
                .findFirst();
    }

    /** What became of the promises of these counsellors; who made none is left out. Two statements. */
    public Map<UUID, Kept> kept(Collection<UUID> counsellors) {
        Map<UUID, Kept> kept = new HashMap<>();
        if (!counsellors.isEmpty()) {
            for (Object[] row : rows.countsByState(counsellors)) {
                int number = ((Number) row[2]).intValue();
                boolean broken = row[1] == Promise.State.BROKEN;
                kept.merge((UUID) row[0], new Kept(broken ? 0 : number, 0, broken ? number : 0), Kept::and);
            }
            for (Object[] row : rows.countsOfMoved(counsellors)) {
                kept.merge((UUID) row[0], new Kept(0, ((Number) row[1]).intValue(), 0), Kept::and);
            }
        }
        return kept;
    }

    /** What waits here is answered by a letter that is written and goes at its moment: no change of time moves it any more. */
    @Transactional(TxType.MANDATORY)
    public void answerIsReady(UUID correspondence) {
        rows.lockUnanswered(correspondence).forEach(promise -> promise.answerIsReady(true));
    }

    /** That letter does not go: what has changed about the time meanwhile counts now. */
    @Transactional(TxType.MANDATORY)
    public void answerIsNotReady(UUID correspondence) {
        Set<UUID> counsellors = rows.unanswered(List.of(correspondence)).stream()
                .map(Promise::counsellor)
                .collect(Collectors.toSet());
        Set<UUID> readers = planning.lock(counsellors);
        List<Promise> ready = rows.lockUnanswered(correspondence).stream()
                .filter(Promise::isAnswerReady)
                .toList();
        ready.forEach(promise -> promise.answerIsReady(false));
        List<Promise> open = ready.stream().filter(Promise::isOpen).toList();
        if (!open.isEmpty()) {
            planning.carryOut(planning.plan(readers, open).changes(Planning.toWrite(open)), open, Why.BLOCK_CHANGED);
        }
    }

    private List<Moved> moveOn(UUID counsellor, Collection<UUID> correspondences, Why why) {
        Set<UUID> readers = planning.lock(Set.of(counsellor));
        List<Promise> open = due(rows.lockOpen(List.of(counsellor)), correspondences);
        Plan plan = planning.plan(readers, open);
        return planning.carryOut(plan.next(open.stream().map(Promise::held).toList()), open, why);
    }

    private List<Promise> due(List<Promise> open, Collection<UUID> correspondences) {
        Instant now = clock.instant();
        return open.stream()
                .filter(promise -> correspondences.contains(promise.correspondence()))
                .filter(promise -> promise.dueAt().isAfter(now))
                .filter(promise ->
                        promise.readsAt().map(reads -> !reads.isAfter(now)).orElse(true))
                .toList();
    }
}
