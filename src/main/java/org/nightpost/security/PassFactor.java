package org.nightpost.security;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.deed.Deed;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.PrivateKey;
import org.nightpost.vault.ServiceKeys;
import org.nightpost.vault.SessionLock;

/**
 * Lets somebody in whose second factor was right: the session that waited ends, and with it its token and whatever was
 * bound to it, and another begins with the same key. The key never leaves this deed.
 */
@Deed
public class PassFactor {
    @Inject
    Accounts accounts;

    @Inject
    BeginSession sessions;

    @Inject
    ServiceKeys keys;

    /**
     * @param token of the session that waits
     * @return empty if it does not wait any more: it took too long, another tab was first, or the password
     *     was changed
     */
    public Optional<SignIn.SignedIn> pass(SessionToken token) {
        Session waiting = accounts.session(token.hash())
                .filter(session -> session.level() == Level.FACTOR_PENDING)
                .orElse(null);
        if (waiting == null || !isStillWaiting(waiting)) {
            return Optional.empty();
        }
        try (PrivateKey key = SessionLock.open(
                keys,
                token.bytes(),
                waiting.id(),
                waiting.person(),
                waiting.level().key(),
                waiting.privateKey())) {
            return Optional.of(sessions.beginProven(waiting.person(), key, waiting.device()));
        } catch (CannotBeOpened tampered) {
            return Optional.empty();
        }
    }

    /**
     * Whoever changes the password holds the account's row while they end its sessions: this one is either among those, or
     * its successor is.
     */
    private boolean isStillWaiting(Session waiting) {
        return accounts.locked(waiting.person()).filter(Account::isOpen).isPresent()
                && accounts.endSession(waiting.id());
    }

    /** By which the guard knows this person from now on, on this device. */
    public String subject(UUID person) {
        return accounts.byPerson(person).map(Account::subject).orElse("");
    }
}
