package org.nightpost.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The six digits that an authenticator app shows for thirty seconds (RFC 6238 over HMAC-SHA-1, which every app knows). The
 * secret stays the caller's to wipe.
 */
public final class TimedCode {
    /** RFC 4226, 4: at least 128 bits, 160 recommended. */
    public static final int SECRET_BYTES = 20;

    public static final int DIGITS = 6;
    private static final long STEP_SECONDS = 30;

    /** RFC 6238, 5.2: one step for the way and for a clock that is a little off. */
    private static final int DRIFT = 1;

    private static final SecureRandom RANDOM = new SecureRandom();

    private TimedCode() {}

    /** A new random secret. */
    public static byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** Which step this moment lies in. */
    public static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
    }

    /** The code of this step. */
    public static String at(byte[] secret, long step) {
        return at(secret, step, DIGITS);
    }

    static String at(byte[] secret, long step, int digits) {
        byte[] hash = hash(secret, step);
        int offset = hash[hash.length - 1] & 0x0f;
        int number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fffffff;
        return String.format(Locale.ROOT, "%0" + digits + "d", number % (int) Math.pow(10, digits));
    }

    /**
     * The step that this code belongs to: the present one, the one before or the one after; empty if none. Every step is
     * looked at, so that the time tells nothing.
     */
    public static OptionalLong matching(byte[] secret, String code, Instant now) {
        OptionalLong found = OptionalLong.empty();
        for (long step = step(now) - DRIFT; step <= step(now) + DRIFT; step++) {
            byte[] right = Utf8.encode(at(secret, step));
            if (MessageDigest.isEqual(right, Utf8.encode(code))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static byte[] hash(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no HMAC-SHA1", e);
        }
    }
}
