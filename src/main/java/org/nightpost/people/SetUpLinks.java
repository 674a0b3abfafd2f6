package org.nightpost.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The one row that holds the set-up link's MAC, while nobody is here. */
@ApplicationScoped
class SetUpLinks {
    @PersistenceContext
    EntityManager database;

    boolean isAnybodyHere() {
        return database.createQuery("select count(p) from Person p", Long.class).getSingleResult() > 0;
    }

    boolean has(byte[] mac) {
        return !database.createNativeQuery("select 1 from people_set_up_link where mac = ?1")
                .setParameter(1, mac)
                .getResultList()
                .isEmpty();
    }

    /** Uses the link up; false if somebody else did so a moment before. */
    boolean use(byte[] mac) {
        return database.createNativeQuery("delete from people_set_up_link where mac = ?1")
                        .setParameter(1, mac)
                        .executeUpdate()
                == 1;
    }

    void replace(byte[] mac) {
        database.createNativeQuery("delete from people_set_up_link").executeUpdate();
        database.createNativeQuery("insert into people_set_up_link (mac) values (?1)")
                .setParameter(1, mac)
                .executeUpdate();
    }
}
