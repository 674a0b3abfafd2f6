package org.nightpost.vault;

import com.google.crypto.tink.Aead;
import java.util.Arrays;
import java.util.UUID;

/**
 * A private key between two requests: under a key derived from the token in the browser's cookie, and again under the
 * service's. So neither the database, nor its host, nor the cookie alone holds a usable key.
 */
public final class SessionLock {
    private SessionLock() {}

    /**
     * Locks a private key for one session of one person.
     *
     * @param token the session's secret, at least 32 random bytes of which the database has only a hash; stays the
     *     caller's to wipe
     * @param level how far the session reaches, a word of a to z and hyphens: at another level it does not open
     * @throws IllegalArgumentException if the token is shorter
     */
    public static Sealed lock(
            ServiceKeys service, byte[] token, UUID session, UUID person, String level, PrivateKey key) {
        String bound = bound(session, person, level);
        byte[] secret = key.secretBytes();
        try {
            Sealed inner = Sealed.seal(Format.SESSION, aead(token, bound), secret, bound);
            return service.wrap(Format.SESSION, inner.bytes(), bound);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /**
     * Opens what was locked for this session, person, level and token.
     *
     * @return the private key; whoever takes it closes it
     * @throws CannotBeOpened if it was locked for another session, person, level or token, or is damaged
     */
    public static PrivateKey open(
            ServiceKeys service, byte[] token, UUID session, UUID person, String level, Sealed locked)
            throws CannotBeOpened {
        String bound = bound(session, person, level);
        Sealed inner = Sealed.of(service.unwrap(Format.SESSION, locked, bound));
        byte[] secret = inner.open(Format.SESSION, aead(token, bound), bound);
        try {
            return PrivateKey.of(secret);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static Aead aead(byte[] token, String bound) {
        if (token.length < 32) {
            throw new IllegalArgumentException("A session's token has at least 32 bytes");
        }
        byte[] derived = Tink.hkdf(token, bound);
        try {
            return Tink.aead(derived);
        } finally {
            Arrays.fill(derived, (byte) 0);
        }
    }

    /** Full sessions were there first, and keep their words; the other levels are kinds of their own. */
    static String bound(UUID session, UUID person, String level) {
        String kind = level.equals("full") ? "session" : "session-" + level;
        return "np1|" + kind + "|" + session + "|" + person;
    }
}
