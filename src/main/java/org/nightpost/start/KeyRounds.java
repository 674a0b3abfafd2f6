package org.nightpost.start;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nightpost.deed.PortalClock;
import org.nightpost.deed.Readiness;
import org.nightpost.vault.Rotation;

/** The timer of a change of keys, on every node: reads new keys every few seconds, and does what is due. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KeyRounds {
    private static final System.Logger LOG = System.getLogger(KeyRounds.class.getName());

    @Inject
    Readiness readiness;

    @Inject
    Rotation rotation;

    @Inject
    PortalClock clock;

    @Inject
    @ConfigProperty(name = "nightpost.keys.settle")
    Duration settle;

    /** The round of the timer; a long one lets the next ones fall out. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public synchronized void walk() {
        if (!readiness.isReady()) {
            return;
        }
        try {
            rotation.walk(settle, clock.instant());
        } catch (SQLException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "The change of keys goes on later: {0}", e.toString());
        }
    }
}
