package org.nightpost.correspondence.cover;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.nightpost.correspondence.EndCover;
import org.nightpost.deed.Readiness;

/** Every few seconds: the keys of covers whose time is over are taken. On every node; a row's lock lets one of them do it. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CoverRounds {
    private static final Logger LOG = System.getLogger(CoverRounds.class.getName());

    @Inject
    Readiness readiness;

    @Inject
    EndCover endCover;

    /** The round of the timer. Does nothing until the portal is ready. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void walk() {
        if (!readiness.isReady()) {
            return;
        }
        try {
            endCover.due().forEach(this::end);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "The round of covers comes again: {0}",
                    e.getClass().getName());
        }
    }

    /** One that fails keeps none of the others back. */
    private void end(UUID correspondence) {
        try {
            endCover.end(correspondence);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "The cover of {0} ends later: {1}",
                    correspondence,
                    e.getClass().getName());
        }
    }
}
