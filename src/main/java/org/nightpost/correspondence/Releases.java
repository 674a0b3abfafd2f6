package org.nightpost.correspondence;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.nightpost.deed.Readiness;

/** Looks every five seconds, on every node, for held letters whose moment has come. One that fails holds up no other. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Releases {
    private static final Logger LOG = Logger.getLogger(Releases.class.getName());

    @Inject
    private Readiness readiness;

    @Inject
    private ReleaseLetter releaseLetter;

    /** The round of the timer. Does nothing until the portal is ready. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void round() {
        if (!readiness.isReady()) {
            return;
        }
        try {
            releaseLetter.due().forEach(this::release);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "held letters could not be looked for: {0}",
                    e.getClass().getName());
        }
    }

    private void release(UUID held) {
        try {
            releaseLetter.release(held);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the held letter {0} could not be released: {1}", new Object[] {
                held, e.getClass().getName()
            });
        }
    }
}
