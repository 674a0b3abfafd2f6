package org.nightpost.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The rows of promises. Locks are taken in this order: the correspondence (by who calls), counsellors by their ids, promises.
 */
@ApplicationScoped
class PromiseRows {
    private static final List<Promise.State> UNANSWERED = List.of(Promise.State.OPEN, Promise.State.BROKEN);

    @PersistenceContext
    private EntityManager db;

    /** Until the end of the transaction nobody else gives away or takes these counsellors' room. */
    void lock(Collection<UUID> counsellors) {
        // As texts, in the order in which databases sort UUIDs; UUID's own order has signs.
        Set<String> inOrder = new TreeSet<>();
        counsellors.forEach(counsellor -> inOrder.add(counsellor.toString()));
        for (String counsellor : inOrder) {
            UUID id = UUID.fromString(counsellor);
            boolean there = !db.createQuery("select t from Turn t where t.counsellor = :id", Turn.class)
                    .setParameter("id", id)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList()
                    .isEmpty();
            if (!there) {
                // Two who do this at once: one is told, and tries the whole deed again.
                db.persist(new Turn(id));
                db.flush();
            }
        }
    }

    void add(Promise promise) {
        db.persist(promise);
        // Written at once: what belongs to it refers to it.
        db.flush();
    }

    void add(PromisedLetter letter) {
        db.persist(letter);
    }

    void add(PromiseMove move) {
        db.persist(move);
    }

    void remove(PromisedLetter letter) {
        db.remove(letter);
    }

    Optional<PromisedLetter> letter(UUID letter) {
        return Optional.ofNullable(db.find(PromisedLetter.class, letter));
    }

    List<PromisedLetter> lettersOf(UUID promise) {
        return db.createQuery(
                        "select l from PromisedLetter l where l.promise = :id order by l.sentAt, l.letter",
                        PromisedLetter.class)
                .setParameter("id", promise)
                .getResultList();
    }

    /** The promise that is about this letter, whatever became of it. */
    Optional<Promise> about(UUID letter) {
        return all(
                        "select p from Promise p where p.id = (select l.promise from PromisedLetter l where l.letter = :id)",
                        letter)
                .getResultStream()
                .findFirst();
    }

    /** Under its lock. */
    Optional<Promise> lock(UUID promise) {
        return Optional.ofNullable(db.find(Promise.class, promise, LockModeType.PESSIMISTIC_WRITE));
    }

    /** What waits in this correspondence, the oldest first, under its lock. */
    List<Promise> lockUnanswered(UUID correspondence) {
        return all(
                        "select p from Promise p where p.correspondence = :id and p.settledAt is null and p.state in :states"
                                + " order by p.madeAt",
                        correspondence)
                .setParameter("states", UNANSWERED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    List<Promise> lockSettledBy(UUID letter) {
        return all("select p from Promise p where p.settledBy = :id", letter)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    List<Promise> unanswered(Collection<UUID> correspondences) {
        return correspondences.isEmpty()
                ? List.of()
                : db.createQuery(
                                "select p from Promise p where p.correspondence in :ids and p.settledAt is null"
                                        + " and p.state in :states order by p.madeAt",
                                Promise.class)
                        .setParameter("ids", Set.copyOf(correspondences))
                        .setParameter("states", UNANSWERED)
                        .getResultList();
    }

    /** All that are open and take up time of these, be they who answers or who reads. */
    List<Promise> open(Collection<UUID> counsellors) {
        return counsellors.isEmpty() ? List.of() : openOf(counsellors).getResultList();
    }

    /** The same under their locks. */
    List<Promise> lockOpen(Collection<UUID> counsellors) {
        return counsellors.isEmpty()
                ? List.of()
                : openOf(counsellors)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
    }

    private TypedQuery<Promise> openOf(Collection<UUID> counsellors) {
        return db.createQuery(
                        "select p from Promise p where p.state = :open and (p.counsellor in :whose or p.reader in :whose)"
                                + " order by p.madeAt, p.id",
                        Promise.class)
                .setParameter("open", Promise.State.OPEN)
                .setParameter("whose", Set.copyOf(counsellors));
    }

    /** Everybody whose open promises these people have to do with. By ids: the rows are read after the locks were taken. */
    Set<UUID> concerned(Collection<UUID> counsellors) {
        Set<UUID> concerned = new HashSet<>(counsellors);
        if (!counsellors.isEmpty()) {
            db.createQuery(
                            "select p.counsellor, p.reader from Promise p where p.state = :open"
                                    + " and (p.counsellor in :whose or p.reader in :whose)",
                            Object[].class)
                    .setParameter("open", Promise.State.OPEN)
                    .setParameter("whose", Set.copyOf(counsellors))
                    .getResultList()
                    .forEach(row -> concerned.addAll(List.of((UUID) row[0], (UUID) row[1])));
        }
        return concerned;
    }

    /** Whose promises are open in this service. */
    Set<UUID> counsellorsOf(UUID service) {
        return Set.copyOf(db.createQuery(
                        "select distinct p.counsellor from Promise p where p.state = :open and p.service = :service",
                        UUID.class)
                .setParameter("open", Promise.State.OPEN)
                .setParameter("service", service)
                .getResultList());
    }

    /** Whose promises are open and due before this, by ids. */
    List<UUID> counsellorsDueBefore(Instant moment) {
        return db.createQuery(
                        "select distinct p.counsellor from Promise p where p.state = :open and p.dueAt <= :moment",
                        UUID.class)
                .setParameter("open", Promise.State.OPEN)
                .setParameter("moment", moment)
                .getResultList();
    }

    /** Rows of counsellor, state, number. */
    List<Object[]> countsByState(Collection<UUID> counsellors) {
        return db.createQuery(
                        "select p.counsellor, p.state, count(p.id) from Promise p where p.counsellor in :whose"
                                + " and p.state in :states group by p.counsellor, p.state",
                        Object[].class)
                .setParameter("whose", Set.copyOf(counsellors))
                .setParameter("states", List.of(Promise.State.KEPT, Promise.State.BROKEN))
                .getResultList();
    }

    /** Rows of counsellor, number of promises that were moved. */
    List<Object[]> countsOfMoved(Collection<UUID> counsellors) {
        return db.createQuery(
                        "select m.counsellor, count(distinct m.promise) from PromiseMove m where m.counsellor in :whose"
                                + " group by m.counsellor",
                        Object[].class)
                .setParameter("whose", Set.copyOf(counsellors))
                .getResultList();
    }

    private TypedQuery<Promise> all(String query, UUID id) {
        return db.createQuery(query, Promise.class).setParameter("id", id);
    }
}
