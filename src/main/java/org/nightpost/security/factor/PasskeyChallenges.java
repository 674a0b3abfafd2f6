package org.nightpost.security.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.nightpost.deed.PortalClock;
import org.nightpost.vault.ServiceKeys;

/**
 * Challenges that are not stored: random bytes and a time, under a MAC that binds them to one session. Each is worth
 * something once, because what it proves ends what it was bound to: a sign-in goes on under another session, and the same
 * new passkey cannot be added twice.
 */
@ApplicationScoped
class PasskeyChallenges {
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final String PURPOSE = "passkey-challenge";
    private static final int CLAIMS = 24;

    @Inject
    ServiceKeys keys;

    @Inject
    PortalClock clock;

    private final SecureRandom random = new SecureRandom();

    String issue(UUID session) {
        byte[] nonce = new byte[CLAIMS - Long.BYTES];
        random.nextBytes(nonce);
        byte[] claims =
                ByteBuffer.allocate(CLAIMS).putLong(clock.millis()).put(nonce).array();
        byte[] mac = keys.mac(PURPOSE, claims, id(session));
        byte[] challenge =
                ByteBuffer.allocate(CLAIMS + mac.length).put(claims).put(mac).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(challenge);
    }

    boolean isFresh(UUID session, String challenge) {
        byte[] bytes = bytes(challenge);
        if (bytes.length <= CLAIMS) {
            return false;
        }
        byte[] claims = Arrays.copyOf(bytes, CLAIMS);
        byte[] mac = Arrays.copyOfRange(bytes, CLAIMS, bytes.length);
        Instant issued = Instant.ofEpochMilli(ByteBuffer.wrap(claims).getLong());
        return keys.macMatches(mac, PURPOSE, claims, id(session))
                && !issued.plus(FRESH).isBefore(clock.instant());
    }

    static byte[] bytes(String challenge) {
        try {
            return Base64.getUrlDecoder().decode(challenge);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private static byte[] id(UUID session) {
        return ByteBuffer.allocate(16)
                .putLong(session.getMostSignificantBits())
                .putLong(session.getLeastSignificantBits())
                .array();
    }
}
