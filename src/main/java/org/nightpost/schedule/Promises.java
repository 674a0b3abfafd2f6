package org.nightpost.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.deed.PortalClock;

/**
 * The door of this feature: promises are made, kept, withdrawn and looked up here. What writes does so in the caller's
 * transaction and refuses to run without one: a letter and its promise are stored together or not at all.
 */
@ApplicationScoped
public class Promises {
    @PersistenceContext
    private EntityManager db;

    @Inject
    private PortalClock clock;

    /** What a letter sent at this moment would be promised; nothing is stored. */
    public Instant wouldBe(ReplyDay replyDay, Instant letterAt) {
        return replyDay.next(letterAt);
    }

    /** The same for a letter sent now, for the page on which it is written. */
    public Instant wouldBe(ReplyDay replyDay) {
        return wouldBe(replyDay, now());
    }

    /**
     * Promises an answer to a client's letter.
     *
     * @return by when
     */
    @Transactional(TxType.MANDATORY)
    public Instant make(UUID correspondence, UUID letter, ReplyDay replyDay, Instant letterAt) {
        Instant due = wouldBe(replyDay, letterAt);
        db.persist(new Promise(correspondence, letter, due, Promise.Reason.REPLY_DAY, letterAt));
        return due;
    }

    /** The client took this letter back. Without an open promise nothing happens. */
    @Transactional(TxType.MANDATORY)
    public void withdraw(UUID letter) {
        Instant now = now();
        promises("select p from Promise p where p.letter = :id", letter).forEach(promise -> promise.withdraw(now));
    }

    /** A counsellor's letter answers all that waits in this correspondence. */
    @Transactional(TxType.MANDATORY)
    public void keepAll(UUID correspondence, UUID byLetter, Instant at) {
        promises("select p from Promise p where p.correspondence = :id", correspondence)
                .forEach(promise -> promise.answered(byLetter, at));
    }

    /** The same of one that was written before these letters came: they wait, each with its own promise. */
    @Transactional(TxType.MANDATORY)
    public void keepAllBut(Collection<UUID> waiting, UUID correspondence, UUID byLetter, Instant at) {
        promises("select p from Promise p where p.correspondence = :id", correspondence).stream()
                .filter(promise -> !waiting.contains(promise.letter()))
                .forEach(promise -> promise.answered(byLetter, at));
    }

    /** A counsellor's letter was taken back: what it had answered waits again, with the moment that was promised. */
    @Transactional(TxType.MANDATORY)
    public void openAgain(UUID letterTakenBack) {
        promises("select p from Promise p where p.settledBy = :id", letterTakenBack)
                .forEach(promise -> promise.answerTakenBack(letterTakenBack));
    }

    /** By when this letter was promised an answer, whatever became of it; empty if it never was or was taken back. */
    public Optional<Instant> madeFor(UUID letter) {
        return promises("select p from Promise p where p.letter = :id", letter).stream()
                .filter(promise -> promise.state() != Promise.State.WITHDRAWN)
                .map(Promise::dueAt)
                .findFirst();
    }

    /** The oldest open promise of each of these correspondences; those without one are left out. One statement. */
    public Map<UUID, Instant> openFor(Collection<UUID> correspondences) {
        Map<UUID, Instant> oldest = new HashMap<>();
        if (!correspondences.isEmpty()) {
            db.createQuery("select p from Promise p where p.correspondence in :ids and p.state = :open", Promise.class)
                    .setParameter("ids", correspondences)
                    .setParameter("open", Promise.State.OPEN)
                    .getResultList()
                    .forEach(promise -> oldest.merge(
                            promise.correspondence(), promise.dueAt(), (one, two) -> one.isBefore(two) ? one : two));
        }
        return oldest;
    }

    private List<Promise> promises(String query, UUID id) {
        return db.createQuery(query, Promise.class).setParameter("id", id).getResultList();
    }

    private Instant now() {
        return clock.instant();
    }
}
