package org.nightpost.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.nightpost.deed.PortalClock;
import org.nightpost.vault.ServiceKeys;

/**
 * The door to the trail. Most of it is written by firing an {@link Audited} event; this is for what has none, and for
 * what has to be on record before it may happen.
 */
@ApplicationScoped
public class AuditTrail {
    /** In seconds: a page waits no longer for what has to be on record before anything may happen. */
    private static final int PATIENCE = 5;

    @PersistenceContext
    private EntityManager entities;

    @Resource(lookup = "java:jboss/datasources/NightpostDS")
    private DataSource database;

    @Inject
    private ServiceKeys keys;

    @Inject
    private PortalClock clock;

    @Inject
    private Acting acting;

    /**
     * Writes a line in the caller's transaction: it stays if that is committed, and only then.
     *
     * @param deed as {@link Audited#deed()}
     * @param subject as {@link Audited#subject()}
     * @return the id of the line
     * @throws jakarta.transaction.TransactionalException outside of a transaction
     * @throws IllegalArgumentException if the deed is no such word
     */
    @Transactional(TxType.MANDATORY)
    public UUID record(String deed, UUID subject) {
        return write(deed, subject);
    }

    /**
     * Writes a line that stays whatever becomes of the caller's transaction, committed when this returns: for attempts
     * and refusals, and for openings that may only happen once they are on record. If it throws, nothing is on record and
     * the caller must not go on; that the table is locked it learns within seconds. Takes a second database connection while
     * the caller holds one.
     *
     * @param deed as {@link Audited#deed()}
     * @param subject as {@link Audited#subject()}
     * @return the id of the line
     * @throws IllegalArgumentException if the deed is no such word
     */
    @Transactional(value = TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    public UUID recordFirst(String deed, UUID subject) {
        AuditEntry entry = entry(deed, subject);
        try (Connection connection = database.getConnection()) {
            Links.insert(connection, entry, PATIENCE);
            return entry.id();
        } catch (SQLException unwritten) {
            throw new IllegalStateException("the trail could not be written", unwritten);
        }
    }

    /** Whether the line is there and every field of it still says what was written. */
    public boolean isIntact(UUID line) {
        @Nullable AuditEntry entry = entities.find(AuditEntry.class, line);
        return entry != null && entry.isIntact(keys);
    }

    @Transactional(TxType.MANDATORY)
    void onRecord(@Observes Audited event) {
        write(event.deed(), event.subject());
    }

    private UUID write(String deed, UUID subject) {
        AuditEntry entry = entry(deed, subject);
        entities.persist(entry);
        return entry.id();
    }

    private AuditEntry entry(String deed, UUID subject) {
        return new AuditEntry(clock.instant(), acting.person(), deed, subject, keys);
    }
}
