package org.nightpost.security;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.vault.Passwords;
import org.nightpost.vault.PrivateKey;
import org.nightpost.vault.ServiceKeys;
import org.nightpost.vault.SessionLock;
import org.nightpost.web.Visit;

/** Signs a person in on one device. An unknown name and a wrong password cost and say the same (ASVS 5.0 V6.3). */
@Deed
public class SignIn {
    private static final int DEVICE = 60;

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    ServiceKeys keys;

    @Inject
    AuditTrail trail;

    @Inject
    PortalClock clock;

    private final SecureRandom random = new SecureRandom();

    /**
     * What the browser gets.
     *
     * @param person who it is
     * @param token the session's secret; stands only in the cookie
     */
    public record SignedIn(UUID person, SessionToken token) {}

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
            return Optional.of(begin(account.person(), key, device));
        }
    }

    private SignedIn begin(UUID person, PrivateKey key, String device) {
        SessionToken token = SessionToken.random(random);
        UUID id = UUID.randomUUID();
        String named = device.length() > DEVICE ? device.substring(0, DEVICE) : device;
        accounts.add(new Session(
                id,
                token.hash(),
                person,
                named,
                SessionLock.lock(keys, token.bytes(), id, person, key),
                clock.instant()));
        trail.record("session.begun", person);
        return new SignedIn(person, token);
    }
}
