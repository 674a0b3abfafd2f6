package org.nightpost.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.deed.PortalClock;
import org.nightpost.vault.ServiceKeys;

/**
 * Proof that a form was made by this portal, for this person and this path (OWASP: HMAC-based token pattern). It does
 * not depend on the session, so that a form posted after its session has ended is still known, and its text kept.
 */
@ApplicationScoped
public class FormTokens {
    /** After this time a form is shown again with its text instead of being carried out. */
    static final Duration FRESH = Duration.ofHours(24);

    private static final String PURPOSE = "form-token";
    private static final int NONCE = 16;
    private static final int CLAIMS = 16 + 8 + NONCE;

    @Inject
    ServiceKeys keys;

    @Inject
    PortalClock clock;

    private final SecureRandom random = new SecureRandom();

    /**
     * What a valid token says.
     *
     * @param person whom the form was made for, or {@link Visit#NOBODY}
     * @param fresh false if the form is older than a day
     */
    public record Token(UUID person, boolean fresh) {}

    String issue(UUID person, String action) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] claims = ByteBuffer.allocate(CLAIMS)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .putLong(clock.millis())
                .put(nonce)
                .array();
        byte[] mac = keys.mac(PURPOSE, claims, path(action));
        byte[] token =
                ByteBuffer.allocate(CLAIMS + mac.length).put(claims).put(mac).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** What the token says, or empty if it was not made here for a form that posts to this path. */
    public Optional<Token> check(@Nullable String text, String action) {
        byte[] token = decode(text);
        if (token.length <= CLAIMS) {
            return Optional.empty();
        }
        byte[] claims = Arrays.copyOf(token, CLAIMS);
        byte[] mac = Arrays.copyOfRange(token, CLAIMS, token.length);
        if (!keys.macMatches(mac, PURPOSE, claims, path(action))) {
            return Optional.empty();
        }
        ByteBuffer said = ByteBuffer.wrap(claims);
        UUID person = new UUID(said.getLong(), said.getLong());
        Instant issued = Instant.ofEpochMilli(said.getLong());
        return Optional.of(new Token(person, issued.plus(FRESH).isAfter(clock.instant())));
    }

    private static byte[] decode(@Nullable String text) {
        try {
            return text == null ? new byte[0] : Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private static byte[] path(String action) {
        return action.getBytes(StandardCharsets.UTF_8);
    }
}
