package org.nightpost.security.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All queries about second factors. */
@ApplicationScoped
class FactorRows {
    @PersistenceContext
    EntityManager database;

    Optional<AppFactor> app(UUID person) {
        return database.createQuery("select a from AppFactor a where a.person = :person", AppFactor.class)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    /** Takes the step; false if it, or a later one, was taken before: also under a race. */
    boolean takeStep(UUID person, long step) {
        return database.createQuery(
                                "update AppFactor a set a.lastStep = :step where a.person = :person and a.lastStep < :step")
                        .setParameter("step", step)
                        .setParameter("person", person)
                        .executeUpdate()
                == 1;
    }

    boolean removeApp(UUID person) {
        return database.createQuery("delete from AppFactor a where a.person = :person")
                        .setParameter("person", person)
                        .executeUpdate()
                == 1;
    }

    List<Passkey> passkeys(UUID person) {
        return database.createQuery(
                        "select p from Passkey p where p.person = :person order by p.addedAt", Passkey.class)
                .setParameter("person", person)
                .getResultList();
    }

    Optional<Passkey> passkey(byte[] credential) {
        return database.createQuery("select p from Passkey p where p.credential = :credential", Passkey.class)
                .setParameter("credential", credential)
                .getResultStream()
                .findFirst();
    }

    boolean removePasskey(UUID person, UUID passkey) {
        return database.createQuery("delete from Passkey p where p.person = :person and p.id = :id")
                        .setParameter("person", person)
                        .setParameter("id", passkey)
                        .executeUpdate()
                == 1;
    }

    /** True if there is an app or a passkey; spare codes alone are no factor. */
    boolean isAny(UUID person) {
        return !database.createNativeQuery("select 1 from security_app_factor where person = ?1"
                        + " union all select 1 from security_passkey where person = ?1")
                .setParameter(1, person)
                .getResultList()
                .isEmpty();
    }

    Set<UUID> anyAmong(Collection<UUID> people) {
        Set<UUID> found = new HashSet<>();
        for (String kind : List.of("AppFactor", "Passkey")) {
            found.addAll(
                    database.createQuery("select f.person from " + kind + " f where f.person in :people", UUID.class)
                            .setParameter("people", people)
                            .getResultList());
        }
        return found;
    }

    long spareCodes(UUID person) {
        return ((Number) database.createNativeQuery("select count(*) from security_spare_code where person = ?1")
                        .setParameter(1, person)
                        .getSingleResult())
                .longValue();
    }

    void addSpareCode(UUID person, byte[] mac, Instant now) {
        database.createNativeQuery("insert into security_spare_code (mac, person, added_at) values (?1, ?2, ?3)")
                .setParameter(1, mac)
                .setParameter(2, person)
                .setParameter(3, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** @return how many there were */
    int removeAddedSince(UUID person, Instant since) {
        int spare = database.createNativeQuery("delete from security_spare_code where person = ?1 and added_at >= ?2")
                .setParameter(1, person)
                .setParameter(2, since.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        int apps = removeAddedSince("AppFactor", person, since);
        return spare + apps + removeAddedSince("Passkey", person, since);
    }

    private int removeAddedSince(String factor, UUID person, Instant since) {
        return database.createQuery("delete from " + factor + " f where f.person = :person and f.addedAt >= :since")
                .setParameter("person", person)
                .setParameter("since", since)
                .executeUpdate();
    }

    /** Uses the code up; false if there is none such, or somebody used it a moment before. */
    boolean useSpareCode(UUID person, byte[] mac) {
        return database.createNativeQuery("delete from security_spare_code where mac = ?1 and person = ?2")
                        .setParameter(1, mac)
                        .setParameter(2, person)
                        .executeUpdate()
                == 1;
    }

    void dropSpareCodes(UUID person) {
        database.createNativeQuery("delete from security_spare_code where person = ?1")
                .setParameter(1, person)
                .executeUpdate();
    }

    /** Everything by which this person could prove a second time who they are, and what was counted of them. */
    void forget(UUID person) {
        for (String table : List.of("app_factor", "passkey", "spare_code")) {
            database.createNativeQuery("delete from security_" + table + " where person = ?1")
                    .setParameter(1, person)
                    .executeUpdate();
        }
    }

    void add(Object entity) {
        database.persist(entity);
        database.flush();
    }
}
