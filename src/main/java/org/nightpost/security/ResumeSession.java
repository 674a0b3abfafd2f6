package org.nightpost.security;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nightpost.audit.Acting;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.KeyRing;
import org.nightpost.vault.PrivateKey;
import org.nightpost.vault.ServiceKeys;
import org.nightpost.vault.SessionLock;
import org.nightpost.web.Stay;

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
    Standing standing;

    @Inject
    RequiredActions required;

    @Inject
    PortalClock clock;

    /**
     * Somebody whose second factor is still to come stays nobody: their key is not opened, {@link Standing} knows them.
     *
     * @return false if there is no such session, or it has ended, or waits, or its row was tampered with
     */
    public boolean resume(SessionToken token) {
        Optional<Session> found = accounts.session(token.hash());
        if (found.isEmpty()) {
            return false;
        }
        Session session = found.get();
        Instant now = clock.instant();
        Set<Role> roles = roles(session);
        if (roles.isEmpty() || session.isOver(roles, now)) {
            accounts.endSession(session.id());
            return false;
        }
        if (session.level() == Level.FACTOR_PENDING) {
            standing.waitsForFactor(session.id(), session.person());
            return false;
        }
        if (session.isWorthNoting(now)) {
            session.seen(now);
        }
        if (!unlock(session, token)) {
            return false;
        }
        if (session.level() == Level.FULL) {
            standing.stays(new Stay(now, Session.idle(roles), session.endsAt(roles)));
        }
        actor.become(session.person(), roles, session.id());
        acting.become(session.person());
        return true;
    }

    /** None while the account is shut. */
    private Set<Role> roles(Session session) {
        return accounts.byPerson(session.person())
                .filter(Account::isOpen)
                .map(Account::roles)
                .orElse(Set.of());
    }

    private boolean unlock(Session session, SessionToken token) {
        try {
            PrivateKey key = SessionLock.open(
                    keys,
                    token.bytes(),
                    session.id(),
                    session.person(),
                    session.level().key(),
                    session.privateKey());
            ring.unlock(session.person(), key);
            List<RequiredAction> still = List.of();
            if (session.level() == Level.RESTRICTED) {
                still = required.of(session.person());
                if (still.isEmpty()) {
                    raise(session, token, key);
                }
            }
            standing.reaches(session.level(), session.provenAt(), still);
            return true;
        } catch (CannotBeOpened tampered) {
            return false;
        }
    }

    private void raise(Session session, SessionToken token, PrivateKey key) {
        session.goOn(
                token.hash(),
                Level.FULL,
                SessionLock.lock(keys, token.bytes(), session.id(), session.person(), Level.FULL.key(), key));
    }
}
