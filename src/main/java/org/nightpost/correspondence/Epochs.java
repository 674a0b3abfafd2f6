package org.nightpost.correspondence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.Collection;
import org.nightpost.vault.ContentKey;
import org.nightpost.vault.EpochDue;
import org.nightpost.vault.GivingAgain;
import org.nightpost.vault.Holder;
import org.nightpost.vault.KeyRing;
import org.nightpost.vault.Wraps;

/**
 * When somebody leaves, nobody may be there who holds the keys and could make new ones. So it is noted that new ones are due,
 * and whoever writes next makes them first: what they write is shut to those who left.
 */
@ApplicationScoped
class Epochs {
    @Inject
    private Correspondences correspondences;

    @Inject
    private Wraps wraps;

    @Inject
    private GivingAgain givingAgain;

    @Inject
    private KeyRing keys;

    @Inject
    private Event<EpochBegun> begun;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @Transactional(Transactional.TxType.MANDATORY)
    void onDue(@Observes EpochDue due) {
        correspondences.lockAll(wraps.correspondencesOf(due.holder())).forEach(Correspondence::epochIsDue);
    }

    /** Makes both keys of the next epoch. The writer holds the present one, and the correspondence's lock. */
    ContentKey begin(Correspondence here) {
        wraps.renew(here.staffKey(), here.epoch()).close();
        return next(here);
    }

    /**
     * The same where nobody is left who holds the staff key: that one begins with nothing, for these. What only staff had
     * written stays shut.
     */
    void beginWithout(Correspondence here, Collection<Holder> staff) {
        givingAgain.beginStaffKey(here.id(), here.epoch() + 1, staff);
        next(here);
    }

    private ContentKey next(Correspondence here) {
        ContentKey next = wraps.renew(here.key(), here.epoch());
        here.beginEpoch();
        keys.keep(here.key(), here.epoch(), next);
        transaction.registerInterposedSynchronization(new Undo(here));
        begun.fire(new EpochBegun(new CorrespondenceId(here.id())));
        return next;
    }

    /** A deed that is tried again must not go on with a key whose wraps were undone: nobody would hold it. */
    private final class Undo implements Synchronization {
        private final Correspondence here;

        Undo(Correspondence here) {
            this.here = here;
        }

        @Override
        public void beforeCompletion() {
            // Only what comes after the end matters.
        }

        @Override
        public void afterCompletion(int status) {
            if (status != Status.STATUS_COMMITTED) {
                keys.forget(here.key());
            }
        }
    }
}
