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

    void set() {
        database.createNativeQuery("insert into demo_mark (loaded_at) values (?1)")
                .setParameter(1, Timestamp.from(clock.instant()))
                .executeUpdate();
    }
}
