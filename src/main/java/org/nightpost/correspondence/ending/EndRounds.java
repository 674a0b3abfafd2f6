package org.nightpost.correspondence.ending;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.deed.Readiness;

/** Looks once a minute, on every node, for correspondences whose last day has come. One that fails holds up no other. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EndRounds {
    private static final Logger LOG = System.getLogger(EndRounds.class.getName());

    @Inject
    Readiness readiness;

    @Inject
    EndWhenDue endWhenDue;

    /** The round of the timer. Does nothing until the portal is ready. */
    @Schedule(hour = "*", minute = "*", second = "27", persistent = false)
    public void walk() {
        if (!readiness.isReady()) {
            return;
        }
        try {
            endWhenDue.due().forEach(this::end);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "correspondences to end are not looked for: {0}",
                    e.getClass().getName());
        }
    }

    private void end(CorrespondenceId id) {
        try {
            endWhenDue.end(id);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "the correspondence {0} does not end: {1}",
                    id,
                    e.getClass().getName());
        }
    }
}
