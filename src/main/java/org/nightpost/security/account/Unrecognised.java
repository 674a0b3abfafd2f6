package org.nightpost.security.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.nightpost.security.Actor;
import org.nightpost.security.RequiredAction;
import org.nightpost.security.RequiredActions;
import org.nightpost.security.recovery.KnownPairs;

/**
 * Whoever chose a new passphrase from a mailbox, and was not confirmed, must not put a door of their own before somebody
 * else's account. Who has to have a second step before any page opens may set up the first; it goes when they are recognised.
 */
@ApplicationScoped
class Unrecognised {
    @Inject
    KnownPairs knownPairs;

    @Inject
    RequiredActions required;

    @Inject
    Actor actor;

    /** Whether the second steps of the person behind the request stay as they are. */
    boolean isHeld() {
        return knownPairs.isWaiting(actor.person())
                && !required.of(actor.person()).contains(RequiredAction.SET_UP_FACTOR);
    }
}
