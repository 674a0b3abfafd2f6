package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.Holder;
import org.nightpost.vault.KeyObject;
import org.nightpost.vault.KeyRing;
import org.nightpost.vault.Withdrawal;
import org.nightpost.vault.Wraps;

/** Seals the keys of a correspondence, of every epoch, on to another holder. Within a deed only, and under its lock. */
@ApplicationScoped
class SealOn {
    @Inject
    private Wraps wraps;

    @Inject
    private Withdrawal withdrawal;

    @Inject
    private KeyRing ring;

    /** Whether the person behind the request can open every key there is: only then can they pass them all on. */
    boolean isHeld(Correspondence here) {
        try {
            for (int epoch = 1; epoch <= here.epoch(); epoch++) {
                ring.key(here.key(), epoch);
                ring.key(here.staffKey(), epoch);
            }
            return true;
        } catch (CannotBeOpened notHeld) {
            return false;
        }
    }

    void to(Correspondence here, Holder holder) {
        // A key that was made a moment ago is not among those the ring has read.
        ring.forget(here.staffKey());
        for (int epoch = 1; epoch <= here.epoch(); epoch++) {
            seal(here.key(), epoch, holder);
            seal(here.staffKey(), epoch, holder);
        }
    }

    /** Takes both keys from a holder. What is written from now on wants a new one, which they never hold. */
    void takeFrom(Correspondence here, Holder holder) {
        if (!tryTakeFrom(here, holder)) {
            throw new IllegalStateException("nobody else on the staff could open " + here.id());
        }
    }

    /** The same; false if nobody else on the staff side could open it then. What is taken stays taken, and can be tried again. */
    boolean tryTakeFrom(Correspondence here, Holder holder) {
        if (!withdrawal.take(here.key(), holder)) {
            return false;
        }
        // As soon as one is gone: what is written from now on is shut to them, whatever becomes of the other.
        here.epochIsDue();
        return withdrawal.take(here.staffKey(), holder);
    }

    private void seal(KeyObject object, int epoch, Holder holder) {
        try {
            wraps.share(ring.key(object, epoch), object, epoch, holder);
        } catch (CannotBeOpened gone) {
            throw new IllegalStateException("a key that was there a moment ago is gone", gone);
        }
    }
}
