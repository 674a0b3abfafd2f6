package org.nightpost.security.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.nightpost.deed.PortalClock;

/**
 * Counts the attempts at a person's second factor, each in a transaction of its own and before it is made (ASVS 5.0 V6.3.1,
 * V6.5.5): after five wrong ones there is a minute between two, then two, four, up to an hour. Who gets here knows the
 * password. A million codes, three of them right, at a few an hour: nobody guesses that in a lifetime.
 */
@ApplicationScoped
class Tries {
    private static final int FREE = 5;
    private static final Duration LONGEST = Duration.ofHours(1);

    @PersistenceContext
    EntityManager database;

    @Inject
    PortalClock clock;

    /**
     * What came of asking.
     *
     * @param allowed whether the attempt may be made
     * @param minutes how long to wait if not, rounded up
     * @param number which attempt since the last right one
     */
    record Turn(boolean allowed, long minutes, int number) {}

    /** Counts one attempt, or refuses it without counting. */
    @Transactional(value = TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    Turn take(UUID person) {
        Instant now = clock.instant();
        // Two attempts at once would read the same number: the second waits here for the first.
        List<?> rows = database.createNativeQuery(
                        "select tries, not_before from security_factor_tries where person = ?1 for update")
                .setParameter(1, person)
                .getResultList();
        if (rows.isEmpty()) {
            write("insert into security_factor_tries (tries, not_before, person) values (?1, ?2, ?3)", 1, now, person);
            return new Turn(true, 0, 1);
        }
        Object[] row = (Object[]) rows.get(0);
        Instant notBefore = instant(row[1]);
        int tries = ((Number) row[0]).intValue();
        if (now.isBefore(notBefore)) {
            long minutes = (Duration.between(now, notBefore).toSeconds() + 59) / 60;
            return new Turn(false, minutes, tries);
        }
        write(
                "update security_factor_tries set tries = ?1, not_before = ?2 where person = ?3",
                tries + 1,
                now.plus(pause(tries + 1)),
                person);
        return new Turn(true, 0, tries + 1);
    }

    /** A right one: the next begins anew. */
    @Transactional(TxType.MANDATORY)
    void forget(UUID person) {
        database.createNativeQuery("delete from security_factor_tries where person = ?1")
                .setParameter(1, person)
                .executeUpdate();
    }

    /** How long after this attempt the next one may come. */
    static Duration pause(int tries) {
        if (tries < FREE) {
            return Duration.ZERO;
        }
        Duration pause = Duration.ofMinutes(1L << Math.min(tries - FREE, 6));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    private void write(String sql, int tries, Instant notBefore, UUID person) {
        database.createNativeQuery(sql)
                .setParameter(1, tries)
                .setParameter(2, notBefore.atOffset(ZoneOffset.UTC))
                .setParameter(3, person)
                .executeUpdate();
    }

    /** The two databases give different types for a time with zone. */
    private static Instant instant(Object time) {
        return time instanceof OffsetDateTime zoned ? zoned.toInstant() : ((java.sql.Timestamp) time).toInstant();
    }
}
