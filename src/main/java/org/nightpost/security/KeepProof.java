package org.nightpost.security;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Optional;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.vault.PrivateKey;
import org.nightpost.vault.ServiceKeys;
import org.nightpost.vault.SessionLock;

/** What a password that was given again writes, in one short transaction after the work of it is done. */
@Deed
class KeepProof {
    @Inject
    Accounts accounts;

    @Inject
    ServiceKeys keys;

    @Inject
    Actor actor;

    @Inject
    AuditTrail trail;

    @Inject
    PortalClock clock;

    private final SecureRandom random = new SecureRandom();

    /**
     * @param known as it was when the password was looked at
     * @return empty if the session has ended, or the password is another one by now
     */
    Optional<SessionToken> keep(Account known, PrivateKey key) {
        if (accounts.locked(known.person()).filter(now -> now.isLockedAs(known)).isEmpty()) {
            return Optional.empty();
        }
        return accounts.sessionOf(known.person(), actor.session()).map(session -> goOn(session, key));
    }

    private SessionToken goOn(Session session, PrivateKey key) {
        SessionToken token = SessionToken.random(random);
        session.goOn(
                token.hash(),
                session.level(),
                SessionLock.lock(
                        keys,
                        token.bytes(),
                        session.id(),
                        session.person(),
                        session.level().key(),
                        key));
        session.proven(clock.instant());
        trail.record("password.proven", session.person());
        return token;
    }
}
