package org.nightpost.correspondence.handover;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.nightpost.correspondence.MakeHandover;
import org.nightpost.deed.Readiness;

/** Every few seconds: handovers whose moment has come are made. On every node; a row's lock lets one of them do it. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HandoverRounds {
    private static final Logger LOG = System.getLogger(HandoverRounds.class.getName());

    @Inject
    Readiness readiness;

    @Inject
    MakeHandover makeHandover;

    /** The round of the timer. Does nothing until the portal is ready. */
    @Schedule(hour = "*", minute = "*", second = "5/10", persistent = false)
    public void walk() {
        if (!readiness.isReady()) {
            return;
        }
        try {
            makeHandover.due().forEach(this::make);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "The round of handovers comes again: {0}",
                    e.getClass().getName());
        }
    }

    /** One that fails keeps none of the others back. */
    private void make(MakeHandover.Due due) {
        try {
            makeHandover.make(due);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "The handover of {0} is made later: {1}",
                    due.correspondence(),
                    e.getClass().getName());
        }
    }
}
