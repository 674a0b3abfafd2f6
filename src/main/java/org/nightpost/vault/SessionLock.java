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
     * @throws IllegalArgumentException if the token is shorter
     */
    public static Sealed lock(ServiceKeys service, byte[] token, UUID session, UUID person, PrivateKey key) {
        String bound = bound(session, person);
        byte[] secret = key.secretBytes();
        try {
            Sealed inner = Sealed.seal(Format.SESSION, aead(token, bound), secret, bound);
            return service.wrap(Format.SESSION, inner.bytes(), bound);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /**
     * Opens what was locked for this session, person and token.
     *
     * @return the private key; whoever takes it closes it
     * @throws CannotBeOpened if it was locked for another session, person or token, or is damaged
     */
    public static PrivateKey open(ServiceKeys service, byte[] token, UUID session, UUID person, Sealed locked)
            throws CannotBeOpened {
        String bound = bound(session, person);
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

    private static String bound(UUID session, UUID person) {
        return "np1|session|" + session + "|" + person;
    }
}
