package org.nightpost.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import org.nightpost.deed.PortalClock;

/** The row that says that everybody in this database is made up. */
@ApplicationScoped
@Transactional
class DemoMark {
    @PersistenceContext
    EntityManager database;

    @Inject
    PortalClock clock;

    boolean isSet() {
        return !database.createNativeQuery("select loaded_at from demo_mark")
                .getResultList()
                .isEmpty();
    }

    boolean isAnybodyHere() {
        return !database.createNativeQuery("select id from people_person")
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The demo was begun and the process ended before all of it was there. */
    boolean isTorn() {
        return !database.createNativeQuery("select loaded_at from demo_mark where whole = false")
                .getResultList()
                .isEmpty();
    }

    /** Before the first made-up person: whatever stands here from now on is made up. */
    void begin() {
        database.createNativeQuery("insert into demo_mark (loaded_at, whole) values (?1, false)")
                .setParameter(1, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    void finish() {
        database.createNativeQuery("update demo_mark set whole = true").executeUpdate();
    }
}
