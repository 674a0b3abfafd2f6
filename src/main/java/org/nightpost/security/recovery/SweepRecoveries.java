package org.nightpost.security.recovery;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.nightpost.deed.Readiness;

/** Once an hour: what was kept for a time is gone after it. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SweepRecoveries {
    private static final Logger LOG = System.getLogger(SweepRecoveries.class.getName());

    @Inject
    Readiness readiness;

    @Inject
    ForgetRecoveries forget;

    /** The round of the timer. Does nothing until the portal is ready. */
    @Schedule(hour = "*", minute = "17", second = "0", persistent = false)
    public void sweep() {
        if (!readiness.isReady()) {
            return;
        }
        try {
            forget.forget();
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "old recoveries stay for now: {0}",
                    e.getClass().getName());
        }
    }
}
