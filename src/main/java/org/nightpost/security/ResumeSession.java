package org.nightpost.security;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.nightpost.audit.Acting;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.KeyRing;
import org.nightpost.vault.ServiceKeys;
import org.nightpost.vault.SessionLock;

/** Makes the request that of the person whose session's token it carries, and unlocks their keys for its length. */
@Deed
public class ResumeSession {
    @Inject
    Accounts accounts;

    @Inject
    ServiceKeys keys;

    @Inject
    KeyRing ring;

    @Inject
    Actor actor;

    @Inject
    Acting acting;

    @Inject
    PortalClock clock;

    /** @return false if there is no such session, or it has ended, or its row was tampered with */
    public boolean resume(SessionToken token) {
        Optional<Session> found = accounts.session(token.hash());
        if (found.isEmpty()) {
            return false;
        }
        Session session = found.get();
        Instant now = clock.instant();
        Set<Role> roles =
                accounts.byPerson(session.person()).map(Account::roles).orElse(Set.of());
        if (roles.isEmpty() || session.isOver(roles, now)) {
            accounts.endSession(session.id());
            return false;
        }
        if (session.isWorthNoting(now)) {
            session.seen(now);
        }
        try {
            ring.unlock(
                    session.person(),
                    SessionLock.open(keys, token.bytes(), session.id(), session.person(), session.privateKey()));
        } catch (CannotBeOpened tampered) {
            return false;
        }
        actor.become(session.person(), roles, session.id());
        acting.become(session.person());
        return true;
    }
}
