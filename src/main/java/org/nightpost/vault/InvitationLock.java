package org.nightpost.vault;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/**
 * The private half of an invitation's pair, under a key derived from the secret in the link and, if one was agreed, from a
 * code that was told by phone; and again under the service key. It is bound to the invitation, to the person who was
 * invited, to what they become and until when: a row in which somebody changed one of these does not open.
 *
 * <p>The code keeps out who has only the link, because the portal counts the tries. Whoever has the link, the database and
 * the service keys can try all codes in a second.
 */
public final class InvitationLock {
    private static final int SHORTEST = 20;

    private InvitationLock() {}

    /**
     * What the lock is bound to.
     *
     * @param invitation the row
     * @param person who was invited
     * @param grant what they become: names of roles, joined by {@code +}
     * @param until the second from which the invitation is over, since 1970
     */
    public record Place(UUID invitation, UUID person, String grant, long until) {
        /** {@code np1|invitation|invitation|person|grant|until}. Frozen. */
        String text() {
            return "np1|invitation|" + invitation + "|" + person + "|" + grant + "|" + until;
        }
    }

    /**
     * Locks the private half.
     *
     * @param secret at least 20 random characters of ASCII, of which the database has only a hash
     * @param code what was told by phone; empty if nothing was
     * @throws IllegalArgumentException if the secret is shorter
     */
    public static Sealed lock(ServiceKeys service, String secret, String code, Place place, PrivateKey key) {
        String bound = place.text();
        byte[] plain = key.secretBytes();
        try {
            Sealed inner = Sealed.seal(Format.INVITATION, aead(secret, code, bound), plain, bound);
            return service.wrap(Format.INVITATION, inner.bytes(), bound);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /**
     * Opens what was locked with this secret and code for this place.
     *
     * @return the private half; whoever takes it closes it
     * @throws CannotBeOpened if secret or code are others, or if anything it is bound to was changed
     */
    public static PrivateKey open(ServiceKeys service, String secret, String code, Place place, Sealed locked)
            throws CannotBeOpened {
        String bound = place.text();
        Sealed inner = Sealed.of(service.unwrap(Format.INVITATION, locked, bound));
        byte[] plain = inner.open(Format.INVITATION, aead(secret, code, bound), bound);
        try {
            return PrivateKey.of(plain);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private static Aead aead(String secret, String code, String bound) {
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException("An invitation's secret has at least 20 characters");
        }
        // The secret has no bar in it, so no other pair of secret and code gives the same bytes.
        byte[] both = (secret + "|" + code).getBytes(StandardCharsets.US_ASCII);
        byte[] derived = Tink.hkdf(both, bound);
        try {
            return Tink.aead(derived);
        } finally {
            Arrays.fill(derived, (byte) 0);
            Arrays.fill(both, (byte) 0);
        }
    }
}
