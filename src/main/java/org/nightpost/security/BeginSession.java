package org.nightpost.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.factor.SecondFactors;
import org.nightpost.vault.PrivateKey;
import org.nightpost.vault.ServiceKeys;
import org.nightpost.vault.SessionLock;
import org.nightpost.web.Settings;

/** Begins the session of somebody whose password was right, as far as it may reach. In the caller's transaction. */
@ApplicationScoped
class BeginSession {
    private static final int DEVICE = 60;

    @Inject
    Accounts accounts;

    @Inject
    RequiredActions required;

    @Inject
    SecondFactors factors;

    @Inject
    Settings settings;

    @Inject
    ServiceKeys keys;

    @Inject
    AuditTrail trail;

    @Inject
    PortalClock clock;

    private final SecureRandom random = new SecureRandom();

    /** After the right password. */
    SignIn.SignedIn begin(Account account, PrivateKey key, String device) {
        if (factors.isOn(account.person())) {
            return begin(account.person(), Level.FACTOR_PENDING, key, device);
        }
        if (!settings.isDemo() && !account.roles().contains(Role.CLIENT)) {
            // Staff read other people's letters: one stolen password must not be enough (ASVS 5.0 V6.3.3).
            required.require(account.person(), RequiredAction.SET_UP_FACTOR);
        }
        return beginProven(account.person(), key, device);
    }

    /** After everything that is asked at the door. */
    SignIn.SignedIn beginProven(UUID person, PrivateKey key, String device) {
        return begin(person, required.of(person).isEmpty() ? Level.FULL : Level.RESTRICTED, key, device);
    }

    private SignIn.SignedIn begin(UUID person, Level level, PrivateKey key, String device) {
        SessionToken token = SessionToken.random(random);
        UUID id = UUID.randomUUID();
        String named = device.length() > DEVICE ? device.substring(0, DEVICE) : device;
        accounts.add(new Session(
                id,
                token.hash(),
                person,
                named,
                level,
                SessionLock.lock(keys, token.bytes(), id, person, level.key(), key),
                clock.instant()));
        trail.record(level == Level.FACTOR_PENDING ? "password.right" : "session.begun", person);
        return new SignIn.SignedIn(person, id, token, level);
    }
}
