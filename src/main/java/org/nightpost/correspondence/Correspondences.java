package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds correspondences from the person who asks: for anybody else they do not exist. */
@ApplicationScoped
class Correspondences {
    private static final String MINE =
            "select c from Correspondence c where (c.client = :me or c.counsellor = :me) and ";

    @PersistenceContext
    private EntityManager db;

    void add(Correspondence correspondence) {
        db.persist(correspondence);
    }

    Optional<Correspondence> find(CorrespondenceId id, UUID me) {
        return one(byId(id, me));
    }

    /** Takes its lock until the deed ends: first of all, or what was read before it may be old. */
    Optional<Correspondence> lock(CorrespondenceId id, UUID me) {
        return one(byId(id, me).setLockMode(LockModeType.PESSIMISTIC_WRITE));
    }

    /** The same, by one of its letters. */
    Optional<Correspondence> lockOf(LetterId letter, UUID me) {
        // A subquery and not a join: a join would have to lock both rows, which H2 cannot.
        return one(query(MINE + "c.id = (select l.correspondence from Letter l where l.id = :id)", letter.value(), me)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE));
    }

    /** The same, by one of its prompts. */
    Optional<Correspondence> lockOf(PromptId prompt, UUID me) {
        return one(query(MINE + "c.id = (select p.correspondence from Prompt p where p.id = :id)", prompt.value(), me)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Correspondence> of(LetterId letter, UUID me) {
        return one(query(MINE + "c.id = (select l.correspondence from Letter l where l.id = :id)", letter.value(), me));
    }

    List<Correspondence> ofClient(UUID client) {
        return db.createQuery(
                        "select c from Correspondence c where c.client = :client order by c.begunAt",
                        Correspondence.class)
                .setParameter("client", client)
                .getResultList();
    }

    /** Of all these counsellors. */
    List<Correspondence> ofCounsellors(Collection<UUID> counsellors) {
        if (counsellors.isEmpty()) {
            return List.of();
        }
        return db.createQuery(
                        "select c from Correspondence c where c.counsellor in :counsellors and c.state = :open",
                        Correspondence.class)
                .setParameter("counsellors", counsellors)
                .setParameter("open", Correspondence.State.OPEN)
                .getResultList();
    }

    private TypedQuery<Correspondence> byId(CorrespondenceId id, UUID me) {
        return query(MINE + "c.id = :id", id.value(), me);
    }

    private TypedQuery<Correspondence> query(String jpql, UUID id, UUID me) {
        return db.createQuery(jpql, Correspondence.class).setParameter("id", id).setParameter("me", me);
    }

    private static Optional<Correspondence> one(TypedQuery<Correspondence> query) {
        return query.getResultList().stream().findFirst();
    }
}
