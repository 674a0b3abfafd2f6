package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds handovers and wishes for one. Who asks was settled with the correspondence. */
@ApplicationScoped
class HandoverRows {
    @PersistenceContext
    private EntityManager db;

    void add(Handover handover) {
        db.persist(handover);
    }

    void add(Wish wish) {
        db.persist(wish);
    }

    Optional<Handover> find(UUID id) {
        return Optional.ofNullable(db.find(Handover.class, id));
    }

    Optional<Wish> wish(UUID id) {
        return Optional.ofNullable(db.find(Wish.class, id));
    }

    /** The one of this correspondence that its client can still decline. */
    Optional<Handover> open(UUID correspondence) {
        return open(List.of(correspondence)).stream().findFirst();
    }

    List<Handover> open(Collection<UUID> correspondences) {
        return in(correspondences, Set.of(Handover.State.PROPOSED));
    }

    /** Those that are open, and those that somebody has to see to. */
    List<Handover> unsettled(Collection<UUID> correspondences) {
        return in(correspondences, Set.of(Handover.State.PROPOSED, Handover.State.DECLINED, Handover.State.LAPSED))
                .stream()
                .filter(one -> one.isOpen() || one.isUnsettled())
                .toList();
    }

    /** All of this correspondence, the last one first. */
    List<Handover> all(UUID correspondence) {
        return db.createQuery(
                        "select h from Handover h where h.correspondence = :id order by h.proposedAt desc",
                        Handover.class)
                .setParameter("id", correspondence)
                .getResultList();
    }

    /** All that are open anywhere; for the timer. */
    List<Handover> open() {
        return db.createQuery("select h from Handover h where h.state = :open order by h.decideBy", Handover.class)
                .setParameter("open", Handover.State.PROPOSED)
                .getResultList();
    }

    /** Those that nobody has answered yet, the oldest first. */
    List<Wish> openWishes(Collection<UUID> correspondences) {
        return correspondences.isEmpty()
                ? List.of()
                : db.createQuery(
                                "select w from Wish w where w.correspondence in :ids and w.endedAt is null"
                                        + " order by w.askedAt",
                                Wish.class)
                        .setParameter("ids", correspondences)
                        .getResultList();
    }

    private List<Handover> in(Collection<UUID> correspondences, Set<Handover.State> states) {
        return correspondences.isEmpty()
                ? List.of()
                : db.createQuery(
                                "select h from Handover h where h.correspondence in :ids and h.state in :states"
                                        + " order by h.decideBy",
                                Handover.class)
                        .setParameter("ids", correspondences)
                        .setParameter("states", states)
                        .getResultList();
    }
}
