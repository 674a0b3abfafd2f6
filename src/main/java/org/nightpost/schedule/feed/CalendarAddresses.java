package org.nightpost.schedule.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The addresses of calendars, by their hashes. */
@ApplicationScoped
@Transactional
class CalendarAddresses {
    @PersistenceContext
    private EntityManager db;

    /** Since when this counsellor's blocks can be read from outside. */
    Optional<Instant> madeAt(UUID counsellor) {
        return find(counsellor).map(CalendarAddress::madeAt);
    }

    Optional<UUID> counsellor(CalendarSecret secret) {
        return db.createQuery("select a from CalendarAddress a where a.hash = :hash", CalendarAddress.class)
                .setParameter("hash", secret.hash())
                .getResultStream()
                .map(CalendarAddress::counsellor)
                .findFirst();
    }

    void put(UUID counsellor, CalendarSecret secret, Instant now) {
        find(counsellor)
                .ifPresentOrElse(
                        address -> address.replace(secret.hash(), now),
                        () -> db.persist(new CalendarAddress(counsellor, secret.hash(), now)));
    }

    /** @return false if there is none */
    boolean remove(UUID counsellor) {
        Optional<CalendarAddress> found = find(counsellor);
        found.ifPresent(db::remove);
        return found.isPresent();
    }

    private Optional<CalendarAddress> find(UUID counsellor) {
        return Optional.ofNullable(db.find(CalendarAddress.class, counsellor));
    }
}
