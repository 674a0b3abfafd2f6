package org.nightpost.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.agreement.Agreement;
import org.nightpost.schedule.Plan.Change;
import org.nightpost.schedule.block.Occurrence;

/**
 * The door of this feature: promises are made, moved, kept, withdrawn and looked up here. What writes does so in the caller's
 * transaction and refuses to run without one: a letter and its promise are stored together or not at all.
 */
@ApplicationScoped
@Transactional
public class Promises {
    /**
     * A letter that wants a promise.
     *
     * @param counsellor who answers in this correspondence
     * @param minutes to read and answer it; see {@link org.nightpost.schedule.pace.Paces}
     * @param answered letters to which the answer is written and waits for its moment: this one does not belong to their promise
     */
    public record Ask(
            UUID correspondence,
            UUID letter,
            UUID counsellor,
            Agreement agreement,
            int minutes,
            Instant letterAt,
            Set<UUID> answered) {
        public Ask(
                UUID correspondence, UUID letter, UUID counsellor, Agreement agreement, int minutes, Instant letterAt) {
            this(correspondence, letter, counsellor, agreement, minutes, letterAt, Set.of());
        }

        /** The same with answers that are written to these. */
        public Ask besides(Set<UUID> letters) {
            return new Ask(correspondence, letter, counsellor, agreement, minutes, letterAt, letters);
        }
    }

    /**
     * By when a letter is answered.
     *
     * @param block in which it is read; empty if nobody has reserved the time
     * @param limit by when the agreement wants it answered
     */
    public record Outlook(Instant due, Optional<Occurrence> block, PromiseReason reason, Instant limit) {
        public boolean isPastLimit() {
            return due.isAfter(limit);
        }
    }

    /** Why a promise was moved. */
    public enum Why {
        BLOCK_CHANGED,
        ABSENCE,
        CLOSED,
        OVERLOAD,
        PARKED,
        HANDED_OVER,
        RUNNING_OUT,
        MORE_LETTERS
    }

    /** A promise that was moved; its client is told. */
    public record Moved(UUID correspondence, Instant from, Instant to, Why why) {}

    @Inject
    private PromiseRows rows;

    @Inject
    private Planning planning;

    @Inject
    private PortalClock clock;

    /**
     * Nobody else changes this counsellor's time, or gives it away, until the deed ends. Taken before it is looked at: their
     * rows are no lock, for there are none before the first block.
     */
    @Transactional(TxType.MANDATORY)
    public void holdTime(UUID counsellor) {
        planning.lock(Set.of(counsellor));
    }

    /** What this letter would be promised; nothing is stored. A promise that is open here already is for all that waits. */
    public Outlook wouldBe(Ask ask) {
        Set<UUID> readers = planning.withCovers(Set.of(ask.counsellor()));
        Optional<Promise> open = openOf(rows.unanswered(List.of(ask.correspondence())), ask.letterAt(), ask.answered());
        if (open.isPresent()) {
            return outlook(open.get(), planning.plan(readers, List.of(open.get())));
        }
        return planning.room(readers).outlook(need(ask));
    }

    /** Promises an answer to a client's letter. If one waits already, this letter belongs to its promise. */
    @Transactional(TxType.MANDATORY)
    public Outlook make(Ask ask) {
        Set<UUID> readers = planning.lockReaders(ask.counsellor());
        Optional<Promise> open = openOf(rows.lockUnanswered(ask.correspondence()), ask.letterAt(), ask.answered());
        if (open.isPresent()) {
            return join(ask, open.get(), readers);
        }
        Outlook outlook = planning.room(readers).outlook(need(ask));
        Promise promise = new Promise(ask, outlook);
        rows.add(promise);
        rows.add(new PromisedLetter(ask.letter(), promise.id(), ask.minutes(), ask.letterAt()));
        return outlook;
    }

    private Outlook join(Ask ask, Promise promise, Set<UUID> readers) {
        rows.add(new PromisedLetter(ask.letter(), promise.id(), ask.minutes(), ask.letterAt()));
        promise.takes(ask.minutes());
        Plan plan = planning.plan(readers, List.of(promise));
        planning.carryOut(plan.afterMore(promise.held()).stream().toList(), List.of(promise), Why.MORE_LETTERS);
        return outlook(promise, plan);
    }

    /** Whether another letter here would belong to a promise that is open; see {@link Ask#answered}. */
    public boolean isWaiting(UUID correspondence, Set<UUID> answered) {
        return openOf(rows.unanswered(List.of(correspondence)), clock.instant(), answered)
                .isPresent();
    }

    /** The client took this letter back. What was promised to all of them ends with the last one. */
    @Transactional(TxType.MANDATORY)
    public void withdraw(UUID letter) {
        Optional<PromisedLetter> row = rows.letter(letter);
        Optional<Promise> promise = row.flatMap(found -> rows.lock(found.promise()));
        if (row.isEmpty() || promise.isEmpty()) {
            return;
        }
        List<PromisedLetter> others = rows.lettersOf(promise.get().id()).stream()
                .filter(other -> !other.letter().equals(letter))
                .toList();
        rows.remove(row.get());
        if (others.isEmpty()) {
            promise.get().withdraw(clock.instant());
        } else {
            promise.get().takes(-row.get().minutes());
            promise.get().beginsWith(others.get(0).letter());
        }
    }

    /** A counsellor's letter answers all that waits in this correspondence. */
    @Transactional(TxType.MANDATORY)
    public void keepAll(UUID correspondence, UUID byLetter, Instant at) {
        rows.lockUnanswered(correspondence).forEach(promise -> promise.answered(byLetter, at));
    }

    /** The same of one that was written before these letters came: they wait, each with its own promise. */
    @Transactional(TxType.MANDATORY)
    public void keepAllBut(Collection<UUID> waiting, UUID correspondence, UUID byLetter, Instant at) {
        rows.lockUnanswered(correspondence).stream()
                .filter(promise -> !waiting.contains(promise.letter()))
                .forEach(promise -> promise.answered(byLetter, at));
    }

    /** A counsellor's letter was taken back: what it had answered waits again, with the moment that was promised. */
    @Transactional(TxType.MANDATORY)
    public void openAgain(UUID letterTakenBack) {
        rows.lockSettledBy(letterTakenBack).forEach(promise -> promise.answerTakenBack(letterTakenBack));
    }

    /** By when this letter was promised an answer, whatever became of it; empty if it never was or was taken back. */
    public Optional<Instant> madeFor(UUID letter) {
        return rows.about(letter)
                .filter(promise -> promise.state() != Promise.State.WITHDRAWN)
                .map(Promise::dueAt);
    }

    /** What its client was told of this letter; empty if nothing is promised, or it was taken back. */
    public Optional<Told> told(UUID letter) {
        return rows.about(letter)
                .filter(promise -> promise.state() != Promise.State.WITHDRAWN)
                .map(Promise::told);
    }

    /** When the oldest promise is due in each of these that nobody has answered; those without one are left out. One statement. */
    public Map<UUID, Instant> openFor(Collection<UUID> correspondences) {
        Map<UUID, Instant> due = new HashMap<>();
        toldTo(correspondences).forEach((correspondence, told) -> due.put(correspondence, told.due()));
        return due;
    }

    /** What the clients of these were told of what waits longest; those for whom nothing waits are left out. One statement. */
    public Map<UUID, Told> toldTo(Collection<UUID> correspondences) {
        Map<UUID, Told> oldest = new HashMap<>();
        for (Promise promise : rows.unanswered(correspondences)) {
            oldest.merge(
                    promise.correspondence(),
                    promise.told(),
                    (one, two) -> one.due().isAfter(two.due()) ? two : one);
        }
        return oldest;
    }

    /**
     * The same, what can still be kept apart from what was broken. A client who wrote again after a promise was broken has
     * both. One statement.
     */
    public Map<UUID, Unanswered> unanswered(Collection<UUID> correspondences) {
        Map<UUID, Unanswered> found = new HashMap<>();
        for (Promise promise : rows.unanswered(correspondences)) {
            found.merge(promise.correspondence(), Unanswered.of(promise.told()), Unanswered::and);
        }
        return found;
    }

    /** Minutes promised in each of these times of this counsellor. One statement. */
    public Map<Occurrence, Integer> minutesPromised(UUID counsellor, List<Occurrence> times) {
        return new Load(rows.open(List.of(counsellor)).stream()
                        .map(Promise::held)
                        .toList())
                .minutes(times);
    }

    /** Whose promises are open in this service. One statement. */
    public Set<UUID> counsellorsOf(UUID service) {
        return rows.counsellorsOf(service);
    }

    /**
     * Looks at every open promise of these counsellors, after something about their time has changed: what can no longer be
     * kept in its block gets another one, and if that is later than was promised, its client is told.
     */
    @Transactional(TxType.MANDATORY)
    public List<Moved> replan(Collection<UUID> counsellors, Why why) {
        Set<UUID> readers = planning.lock(counsellors);
        List<Promise> open = rows.lockOpen(counsellors);
        Plan plan = planning.plan(readers, open);
        return planning.carryOut(plan.changes(Planning.toWrite(open)), open, why);
    }

    /** This counsellor answers here from now on. What was promised stays promised, if they have room for it by then. */
    @Transactional(TxType.MANDATORY)
    public void handTo(Collection<UUID> correspondences, UUID counsellor) {
        List<Promise> before = rows.unanswered(correspondences);
        Set<UUID> concerned = new HashSet<>(Set.of(counsellor));
        before.forEach(promise -> concerned.add(promise.counsellor()));
        Set<UUID> readers = planning.lock(concerned);
        List<Promise> open = before.stream()
                .flatMap(promise -> rows.lock(promise.id()).stream())
                .filter(Promise::isOpen)
                .toList();
        open.forEach(promise -> promise.isAnsweredBy(counsellor));
        List<Change> changes = planning.plan(readers, open).next(held(open)).stream()
                .filter(change -> change.next().block().isPresent())
                .toList();
        planning.carryOut(changes, open, Why.HANDED_OVER);
    }

    private static List<Held> held(List<Promise> promises) {
        return promises.stream().map(Promise::held).toList();
    }

    private static Optional<Promise> openOf(List<Promise> unanswered, Instant at, Set<UUID> answered) {
        return unanswered.stream()
                .filter(promise -> !answered.contains(promise.letter()))
                .filter(promise -> promise.isOpen() && promise.dueAt().isAfter(at))
                .findFirst();
    }

    private static Outlook outlook(Promise promise, Plan plan) {
        return new Outlook(
                promise.dueAt(), plan.time(promise.held()), promise.told().reason(), promise.limit());
    }

    private static Room.Need need(Ask ask) {
        return new Room.Need(ask.counsellor(), ask.agreement(), ask.minutes(), ask.letterAt(), ask.letterAt(), true);
    }
}
