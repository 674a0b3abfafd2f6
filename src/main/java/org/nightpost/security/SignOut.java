package org.nightpost.security;

import jakarta.inject.Inject;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.Deed;

/** Ends the session of this request. */
@Deed
public class SignOut {
    @Inject
    Accounts accounts;

    @Inject
    Actor actor;

    @Inject
    Standing standing;

    @Inject
    AuditTrail trail;

    public void signOut() {
        UUID session = actor.session();
        standing.waiting().ifPresent(waiting -> accounts.endSession(waiting.session()));
        standing.leave();
        if (session != null) {
            accounts.endSession(session);
            trail.record("session.ended", actor.person());
            actor.leave();
        }
    }
}
