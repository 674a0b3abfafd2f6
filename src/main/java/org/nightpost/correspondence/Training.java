package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import org.nightpost.people.training.TrainingChanged;

/**
 * What somebody holds when their training begins waits at the gate from then on, unless a supervisor has released it before;
 * what waits there when it ends is held as any other, and goes at its moment.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Training {
    @Inject
    private Correspondences correspondences;

    @Inject
    private Holds holds;

    @Inject
    private ReleaseGate gate;

    void onChange(@Observes TrainingChanged event) {
        List<UUID> where = holds.whereHeldBy(event.person());
        // The locks first: what was read before them may be old.
        correspondences.lockAll(where);
        for (HeldLetter held : holds.by(event.person())) {
            if (!event.trainee()) {
                gate.isNeedless(held);
            } else if (!held.isStopped() && gate.isMissed(held)) {
                gate.keep(held);
            }
        }
    }
}
