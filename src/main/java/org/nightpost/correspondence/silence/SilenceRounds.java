package org.nightpost.correspondence.silence;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.deed.Readiness;

/** Looks once a minute, on every node, for clients who have become silent. One that fails holds up no other. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SilenceRounds {
    private static final Logger LOG = System.getLogger(SilenceRounds.class.getName());

    @Inject
    Readiness readiness;

    @Inject
    NoteSilence noteSilence;

    /** The round of the timer. Does nothing until the portal is ready. */
    @Schedule(hour = "*", minute = "*", second = "33", persistent = false)
    public void walk() {
        if (!readiness.isReady()) {
            return;
        }
        try {
            noteSilence.due().forEach(this::note);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "silent clients are not looked for: {0}",
                    e.getClass().getName());
        }
    }

    private void note(CorrespondenceId id) {
        try {
            noteSilence.note(id);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "the silence of {0} is not noted: {1}",
                    id,
                    e.getClass().getName());
        }
    }
}
