package org.nightpost.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.nightpost.audit.AuditTrail;
import org.nightpost.vault.Passwords;
import org.nightpost.vault.PrivateKey;

/**
 * Proves once more that it is the person who sits here: their password, kept on the session with its time. The session goes
 * on under a new token, so that a stolen cookie does not come along (ASVS 5.0 V7.2.4). While the password is worked on, no
 * connection is held.
 */
@ApplicationScoped
public class ProvePassword {
    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    KeepProof proof;

    @Inject
    Actor actor;

    @Inject
    AuditTrail trail;

    /** @return the session's new token; empty if the password is wrong */
    public Optional<SessionToken> prove(char[] password) {
        Account account = accounts.byPerson(actor.person()).orElse(null);
        if (account == null) {
            return Optional.empty();
        }
        Optional<PrivateKey> unlocked = passwords.unlock(account.person(), password, account.lock());
        if (unlocked.isEmpty()) {
            trail.recordFirst("password.refused", account.person());
            return Optional.empty();
        }
        try (PrivateKey key = unlocked.get()) {
            return proof.keep(account, key);
        }
    }
}
