package org.nightpost.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.audit.AuditTrail;
import org.nightpost.security.guard.Attempt;
import org.nightpost.security.guard.Guard;
import org.nightpost.security.guard.GuardedDoor;
import org.nightpost.security.password.PasswordRules;
import org.nightpost.vault.PasswordLock;
import org.nightpost.vault.Passwords;
import org.nightpost.vault.PasswordsBusy;
import org.nightpost.vault.PrivateKey;
import org.nightpost.web.Visit;

/**
 * Signs a person in on one device. A name that nobody has, a wrong password and a name that has to wait cost and say the
 * same (ASVS 5.0 V6.3). While the password is worked on, which takes its time, no transaction and no connection is held.
 */
@ApplicationScoped
public class SignIn {
    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    Guard guard;

    @Inject
    Welcome welcome;

    @Inject
    AuditTrail trail;

    /**
     * What the browser gets.
     *
     * @param person who it is
     * @param session its row
     * @param token the session's secret; stands only in the cookie
     * @param level how far the session reaches
     */
    public record SignedIn(UUID person, UUID session, SessionToken token, Level level) {}

    public Attempt<SignedIn> signIn(String signInName, char[] password, String device) {
        @Nullable Account account = accounts.bySignInName(signInName).orElse(null);
        Attempt<SignedIn> attempt = guard.attempt(
                GuardedDoor.SIGN_IN, subject(signInName), () -> check(account, signInName, password, device));
        if (attempt.isHeld()) {
            spend(password);
            trail.recordFirst("session.held", account == null ? Visit.NOBODY : account.person());
        }
        return attempt;
    }

    /** By which the guard knows whoever types this name, whether somebody has it or not. */
    String subject(String signInName) {
        return HexFormat.of().formatHex(accounts.blind(signInName));
    }

    private Optional<SignedIn> check(@Nullable Account account, String signInName, char[] password, String device) {
        if (account == null) {
            passwords.spend(password);
            trail.recordFirst("session.refused", Visit.NOBODY);
            return Optional.empty();
        }
        Optional<PrivateKey> unlocked = passwords.unlock(account.person(), password, account.lock());
        if (unlocked.isEmpty() || !account.isOpen()) {
            trail.recordFirst("session.refused", account.person());
            return Optional.empty();
        }
        try (PrivateKey key = unlocked.get()) {
            // The rules of today: a passphrase may have come onto the list of common ones since it was chosen.
            boolean outgrown = !PasswordRules.problems(password, signInName).isEmpty();
            Optional<SignedIn> in = welcome.begin(account, raised(account, password, key), outgrown, key, device);
            return in.isPresent() ? in : lookAgain(account, signInName, password, device);
        }
    }

    /** Something changed meanwhile: another sign-in made the same password's lock stronger, or it is no longer the password. */
    private Optional<SignedIn> lookAgain(Account before, String signInName, char[] password, String device) {
        Optional<Account> now = accounts.byPerson(before.person()).filter(account -> !account.isLockedAs(before));
        if (now.isEmpty()) {
            trail.recordFirst("session.refused", before.person());
            return Optional.empty();
        }
        return check(now.get(), signInName, password, device);
    }

    /** The lock at the present cost and pepper; nothing if it is so already. */
    private Optional<PasswordLock> raised(Account account, char[] password, PrivateKey key) {
        PasswordLock lock = account.lock();
        return passwords.isOutdated(lock)
                ? Optional.of(passwords.lock(account.person(), password, key, lock.keyVersion()))
                : Optional.empty();
    }

    private void spend(char[] password) {
        try {
            passwords.spend(password);
        } catch (PasswordsBusy tooMany) {
            // Nothing was to be looked at, so nobody has to be told to come again.
        }
    }
}
