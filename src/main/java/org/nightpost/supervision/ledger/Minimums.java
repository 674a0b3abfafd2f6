package org.nightpost.supervision.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The minimums that teams have set. */
@ApplicationScoped
@Transactional
class Minimums {
    @PersistenceContext
    private EntityManager db;

    /** Of all teams that have set one. One statement. */
    Map<UUID, Minimum> all() {
        Map<UUID, Minimum> all = new HashMap<>();
        db.createQuery("select m from MinimumRow m", MinimumRow.class)
                .getResultList()
                .forEach(row -> all.put(row.team(), row.minimum()));
        return all;
    }

    Minimum of(UUID team) {
        return find(team).map(MinimumRow::minimum).orElse(Minimum.USUAL);
    }

    Optional<MinimumRow> find(UUID team) {
        return Optional.ofNullable(db.find(MinimumRow.class, team));
    }

    void add(MinimumRow row) {
        db.persist(row);
    }
}
