package org.nightpost.people.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The rows of consents and offers. */
@ApplicationScoped
class ConsentRows {
    @PersistenceContext
    private EntityManager database;

    void add(Object entity) {
        database.persist(entity);
    }

    List<Consent> of(Collection<UUID> correspondences) {
        return correspondences.isEmpty()
                ? List.of()
                : database.createQuery(
                                "select c from Consent c where c.correspondence in :ids order by c.givenAt",
                                Consent.class)
                        .setParameter("ids", Set.copyOf(correspondences))
                        .getResultList();
    }

    /** The last round that was offered; who was offered none is missing. */
    Map<UUID, Integer> offered(Collection<UUID> correspondences) {
        Map<UUID, Integer> rounds = new HashMap<>();
        if (!correspondences.isEmpty()) {
            database.createQuery(
                            "select o.correspondence, max(o.round) from Offer o where o.correspondence in :ids"
                                    + " group by o.correspondence",
                            Object[].class)
                    .setParameter("ids", Set.copyOf(correspondences))
                    .getResultList()
                    .forEach(row -> rounds.put((UUID) row[0], (Integer) row[1]));
        }
        return rounds;
    }
}
