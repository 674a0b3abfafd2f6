package org.nightpost.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.PortalClock;
import org.nightpost.vault.PrivateKey;
import org.nightpost.vault.ServiceKeys;
import org.nightpost.vault.SessionLock;

/** Begins the session of somebody whose password was right, as far as it may reach. In the caller's transaction. */
@ApplicationScoped
class BeginSession {
    private static final int DEVICE = 60;

    @Inject
    Accounts accounts;

    @Inject
    RequiredActions required;

    @Inject
    ServiceKeys keys;

    @Inject
    AuditTrail trail;

    @Inject
    PortalClock clock;

    private final SecureRandom random = new SecureRandom();

    SignIn.SignedIn begin(UUID person, PrivateKey key, String device) {
        Level level = level(person);
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
        trail.record("session.begun", person);
        return new SignIn.SignedIn(person, token, level);
    }

    private Level level(UUID person) {
        return required.of(person).isEmpty() ? Level.FULL : Level.RESTRICTED;
    }
}
