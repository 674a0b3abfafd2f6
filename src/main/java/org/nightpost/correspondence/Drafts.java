package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds drafts, and only for who writes them. */
@ApplicationScoped
class Drafts {
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
