package org.nightpost.security.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All queries about forgotten passphrases. */
@ApplicationScoped
class Recoveries {
    @PersistenceContext
    EntityManager database;

    Optional<KeptLetterKey> letterKey(UUID person) {
        return Optional.ofNullable(database.find(KeptLetterKey.class, person));
    }

    Optional<KnownPair> knownPair(UUID person) {
        return Optional.ofNullable(database.find(KnownPair.class, person));
    }

    Optional<RecoveryPass> pass(List<byte[]> macs) {
        return pass(macs, LockModeType.NONE);
    }

    /** Under a lock until the deed ends: of two who come with it at once, one is told that it was used. */
    Optional<RecoveryPass> lockedPass(List<byte[]> macs) {
        return pass(macs, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<RecoveryPass> pass(List<byte[]> macs, LockModeType lock) {
        return database
                .createQuery("select p from RecoveryPass p where p.mac in :macs", RecoveryPass.class)
                .setParameter("macs", macs)
                .setLockMode(lock)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** All that were not used yet. */
    List<RecoveryPass> openPasses(UUID person) {
        return database.createQuery(
                        "select p from RecoveryPass p where p.person = :person and p.usedAt is null",
                        RecoveryPass.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** Codes that nobody came with in time, and which still carry keys. */
    List<RecoveryPass> expired(Instant now) {
        return database.createQuery(
                        "select p from RecoveryPass p where p.usedAt is null and p.until < :now and p.kind = :code",
                        RecoveryPass.class)
                .setParameter("now", now)
                .setParameter("code", RecoveryPass.Kind.CODE)
                .getResultList();
    }

    /** The newest first. */
    List<OldLock> oldLocks(UUID person, Instant now) {
        return database.createQuery(
                        "select l from OldLock l where l.person = :person and l.keptUntil > :now order by l.keptUntil desc",
                        OldLock.class)
                .setParameter("person", person)
                .setParameter("now", now)
                .getResultList();
    }

    /** If nobody has confirmed yet who this person is. */
    Optional<Forgotten> forgotten(UUID person) {
        return Optional.ofNullable(database.find(Forgotten.class, person));
    }

    void forgetLocks(UUID person) {
        oldLocks(person, Instant.EPOCH).forEach(database::remove);
    }

    void forgetLocksUntil(Instant now) {
        database.createQuery("delete from OldLock l where l.keptUntil <= :now")
                .setParameter("now", now)
                .executeUpdate();
    }

    void forgetPassesUntil(Instant time) {
        database.createQuery("delete from RecoveryPass p where p.until < :time")
                .setParameter("time", time)
                .executeUpdate();
    }

    /** Letter key, earlier locks, links and codes of this person. */
    void forget(UUID person) {
        for (String entity : List.of("KeptLetterKey", "OldLock", "RecoveryPass")) {
            database.createQuery("delete from " + entity + " r where r.person = :person")
                    .setParameter("person", person)
                    .executeUpdate();
        }
    }

    void add(Object row) {
        database.persist(row);
    }

    void remove(Object row) {
        database.remove(row);
    }
}
