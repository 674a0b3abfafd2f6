package org.nightpost.security;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.Deed;
import org.nightpost.vault.Passwords;
import org.nightpost.vault.PrivateKey;
import org.nightpost.web.Visit;

/** Signs a person in on one device. An unknown name and a wrong password cost and say the same (ASVS 5.0 V6.3). */
@Deed
public class SignIn {
    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    AuditTrail trail;

    @Inject
    BeginSession sessions;

    /**
     * What the browser gets.
     *
     * @param person who it is
     * @param token the session's secret; stands only in the cookie
     * @param level how far the session reaches
     */
    public record SignedIn(UUID person, SessionToken token, Level level) {}

    /** @return empty if name and password do not belong together */
    public Optional<SignedIn> signIn(String signInName, char[] password, String device) {
        Account account = accounts.bySignInName(signInName).orElse(null);
        if (account == null) {
            passwords.spend(password);
            trail.recordFirst("session.refused", Visit.NOBODY);
            return Optional.empty();
        }
        Optional<PrivateKey> unlocked = passwords.unlock(account.person(), password, account.lock());
        if (unlocked.isEmpty()) {
            trail.recordFirst("session.refused", account.person());
            return Optional.empty();
        }
        try (PrivateKey key = unlocked.get()) {
            return Optional.of(sessions.begin(account.person(), key, device));
        }
    }
}
