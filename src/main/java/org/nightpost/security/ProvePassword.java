package org.nightpost.security;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Optional;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.vault.Passwords;
import org.nightpost.vault.PrivateKey;
import org.nightpost.vault.ServiceKeys;
import org.nightpost.vault.SessionLock;

/**
 * Proves once more that it is the person who sits here: their password, kept on the session with its time. The session goes
 * on under a new token, so that a stolen cookie does not come along (ASVS 5.0 V7.2.4).
 */
@Deed
public class ProvePassword {
    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    ServiceKeys keys;

    @Inject
    Actor actor;

    @Inject
    AuditTrail trail;

    @Inject
    PortalClock clock;

    private final SecureRandom random = new SecureRandom();

    /** @return the session's new token; empty if the password is wrong */
    public Optional<SessionToken> prove(char[] password) {
        Session session = accounts.sessionOf(actor.person(), actor.session()).orElse(null);
        Account account = accounts.byPerson(actor.person()).orElse(null);
        if (session == null || account == null) {
            return Optional.empty();
        }
        Optional<PrivateKey> unlocked = passwords.unlock(account.person(), password, account.lock());
        if (unlocked.isEmpty()) {
            trail.recordFirst("password.refused", account.person());
            return Optional.empty();
        }
        try (PrivateKey key = unlocked.get()) {
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
            trail.record("password.proven", account.person());
            return Optional.of(token);
        }
    }
}
