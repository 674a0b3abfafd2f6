package org.nightpost.notice;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.nightpost.deed.Readiness;

/** Once an hour: what was told long ago need not be remembered. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TidyClaims {
    private static final Logger LOG = System.getLogger(TidyClaims.class.getName());

    @Inject
    private Readiness readiness;

    @Inject
    private Once once;

    /** The round of the timer. Does nothing until the portal is ready. */
    @Schedule(hour = "*", minute = "27", second = "0", persistent = false)
    public void tidy() {
        if (!readiness.isReady()) {
            return;
        }
        try {
            once.tidy();
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "what was told long ago stays for now: {0}",
                    e.getClass().getName());
        }
    }
}
