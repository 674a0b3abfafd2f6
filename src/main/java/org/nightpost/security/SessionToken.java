package org.nightpost.security;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** The secret of one session: 32 random bytes in the cookie, of which the database knows only the SHA-256. */
public final class SessionToken {
    private static final int LENGTH = 32;

    private final byte[] bytes;

    private SessionToken(byte[] bytes) {
        this.bytes = bytes;
    }

    static SessionToken random(SecureRandom random) {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new SessionToken(bytes);
    }

    /** The token in a cookie; empty if it cannot be one. */
    static Optional<SessionToken> parse(String cookie) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cookie);
            return bytes.length == LENGTH ? Optional.of(new SessionToken(bytes)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    byte[] bytes() {
        return bytes.clone();
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String cookie() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "session token";
    }
}
