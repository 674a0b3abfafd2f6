package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds drafts, and only for who writes them. */
@ApplicationScoped
class Drafts {
    private static final String LEFT_BEHIND = "select d from Draft d, Correspondence c where d.correspondence = c.id"
            + " and d.author <> c.client and d.author <> c.counsellor and d.author <> c.cover";

    @PersistenceContext
    private EntityManager db;

    void add(Draft draft) {
        db.persist(draft);
    }

    void remove(Draft draft) {
        db.remove(draft);
    }

    Optional<Draft> of(UUID correspondence, UUID author) {
        return db
                .createQuery(
                        "select d from Draft d where d.correspondence = :correspondence and d.author = :author",
                        Draft.class)
                .setParameter("correspondence", correspondence)
                .setParameter("author", author)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Who has begun a letter here that they can no longer finish: neither the client nor who answers now or soon. */
    Map<UUID, UUID> leftBehind(Collection<UUID> correspondences) {
        Map<UUID, UUID> authors = new HashMap<>();
        if (!correspondences.isEmpty()) {
            db.createQuery(LEFT_BEHIND + " and c.id in :ids", Draft.class)
                    .setParameter("ids", correspondences)
                    .getResultList()
                    .forEach(draft -> authors.put(draft.correspondence(), draft.author()));
        }
        return authors;
    }

    /** The same, of one correspondence, the oldest first. */
    List<Draft> leftBehindIn(UUID correspondence) {
        return db.createQuery(LEFT_BEHIND + " and c.id = :id order by d.begunAt", Draft.class)
                .setParameter("id", correspondence)
                .getResultList();
    }

    /** When somebody on the staff side last wrote at a letter in each of these. */
    Map<UUID, Instant> savedByStaffIn(Collection<UUID> correspondences) {
        Map<UUID, Instant> saved = new HashMap<>();
        db.createQuery(
                        "select d.correspondence, max(d.savedAt) from Draft d, Correspondence c where d.correspondence = c.id"
                                + " and d.author <> c.client and c.id in :ids group by d.correspondence",
                        Object[].class)
                .setParameter("ids", correspondences)
                .getResultList()
                .forEach(row -> saved.put((UUID) row[0], (Instant) row[1]));
        return saved;
    }

    /** When each of this writer's drafts was saved, by correspondence. */
    Map<UUID, Instant> savedBy(UUID author) {
        Map<UUID, Instant> saved = new HashMap<>();
        db.createQuery("select d.correspondence, d.savedAt from Draft d where d.author = :author", Object[].class)
                .setParameter("author", author)
                .getResultList()
                .forEach(row -> saved.put((UUID) row[0], (Instant) row[1]));
        return saved;
    }
}
