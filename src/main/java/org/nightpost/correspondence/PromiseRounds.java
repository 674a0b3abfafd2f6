package org.nightpost.correspondence;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.nightpost.deed.Readiness;

/** Once a minute, on every node: promises are looked after. One counsellor's in one transaction, under their lock. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PromiseRounds {
    private static final Logger LOG = System.getLogger(PromiseRounds.class.getName());

    @Inject
    Readiness readiness;

    @Inject
    KeepPromises keep;

    /** The round of the timer. Does nothing until the portal is ready. */
    @Schedule(hour = "*", minute = "*", second = "7", persistent = false)
    public void walk() {
        if (!readiness.isReady()) {
            return;
        }
        try {
            keep.counsellors().forEach(this::look);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "promises are not looked after: {0}",
                    e.getClass().getName());
        }
    }

    /** What fails for one is tried again in a minute, and keeps nobody else's from being looked after. */
    private void look(UUID counsellor) {
        try {
            keep.of(counsellor);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "promises of {0} are not looked after: {1}",
                    counsellor,
                    e.getClass().getName());
        }
    }
}
