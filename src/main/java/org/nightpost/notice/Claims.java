package org.nightpost.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.nightpost.deed.PortalClock;

/** What was told already. */
@ApplicationScoped
class Claims {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private PortalClock clock;

    /**
     * Waits for everybody else who is about to tell this person something, on whatever node.
     *
     * @return false for a person whom nothing can be told
     */
    boolean lock(UUID person) {
        return !entities.createNativeQuery(
                        "SELECT person FROM notice_address WHERE person = ?1 AND NOT without_mail FOR UPDATE")
                .setParameter(1, person)
                .getResultList()
                .isEmpty();
    }

    /** As {@link #lock}, also for a person whom nothing can be told. */
    void hold(UUID person) {
        entities.createNativeQuery("SELECT person FROM notice_address WHERE person = ?1 FOR UPDATE")
                .setParameter(1, person)
                .getResultList();
    }

    boolean has(String kind, UUID person, String occasion) {
        return number(
                        "SELECT count(*) FROM notice_once WHERE kind = ?1 AND person = ?2 AND occasion = ?3",
                        kind,
                        person,
                        occasion)
                > 0;
    }

    long within(String kind, UUID person, Duration past) {
        return number(
                "SELECT count(*) FROM notice_once WHERE kind = ?1 AND person = ?2 AND told_at > ?3",
                kind,
                person,
                clock.instant().minus(past).atOffset(ZoneOffset.UTC));
    }

    void add(String kind, UUID person, String occasion) {
        entities.createNativeQuery("INSERT INTO notice_once (kind, person, occasion, told_at) VALUES (?1, ?2, ?3, ?4)")
                .setParameter(1, kind)
                .setParameter(2, person)
                .setParameter(3, occasion)
                .setParameter(4, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    void forget(Duration age) {
        entities.createNativeQuery("DELETE FROM notice_once WHERE told_at < ?1")
                .setParameter(1, clock.instant().minus(age).atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private long number(String query, Object... values) {
        var asked = entities.createNativeQuery(query);
        for (int i = 0; i < values.length; i++) {
            asked.setParameter(i + 1, values[i]);
        }
        return ((Number) asked.getSingleResult()).longValue();
    }
}
