package org.nightpost.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;
import org.nightpost.security.guard.Attempt;
import org.nightpost.security.guard.Guard;
import org.nightpost.security.guard.GuardedDoor;
import org.nightpost.vault.PasswordLock;
import org.nightpost.vault.Passwords;
import org.nightpost.vault.PrivateKey;

/**
 * Changes the password of whoever is signed in: the same private key behind a new one, so every letter stays open. All
 * their other sessions end; this one goes on. The present password is asked for, and guessing it is held up within
 * this session: a stolen cookie does not keep the owner, who signs in anew, from changing theirs.
 */
@ApplicationScoped
public class ChangePassword {
    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    Guard guard;

    @Inject
    Actor actor;

    @Inject
    NewLock newLock;

    @Inject
    AuditTrail trail;

    /**
     * @param present the password they have
     * @param next the one they want; has passed {@link org.nightpost.security.password.PasswordRules}
     * @return passed when it is changed; both passwords stay the caller's to wipe
     */
    public Attempt<PasswordChanged> change(char[] present, char[] next) {
        UUID person = actor.person();
        return guard.attempt(GuardedDoor.FACTOR, "session " + actor.session(), () -> check(person, present, next));
    }

    /** The name that whoever is signed in signs in with; empty if it cannot be opened. */
    public String signInName() {
        return accounts.byPerson(actor.person()).flatMap(accounts::signInName).orElse("");
    }

    private Optional<PasswordChanged> check(UUID person, char[] present, char[] next) {
        Account account = accounts.byPerson(person).orElseThrow();
        Optional<PrivateKey> unlocked = passwords.unlock(person, present, account.lock());
        if (unlocked.isEmpty()) {
            trail.recordFirst("password.refused", person);
            return Optional.empty();
        }
        try (PrivateKey key = unlocked.get()) {
            PasswordLock lock = passwords.lock(person, next, key, account.lock().keyVersion());
            return newLock.put(account, lock);
        }
    }
}
