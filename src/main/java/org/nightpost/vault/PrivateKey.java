package org.nightpost.vault;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/**
 * The half of a pair that opens: of a person, a group, an invitation. Stored only wrapped: by the password, by the
 * letter key, by the session, or sealed to the members of a group.
 *
 * <p>{@link #close()} drops the key and this object refuses from then on. Tink holds key bytes in objects that cannot be
 * overwritten, so they stay in memory until the garbage collector reuses it. Not for use by several threads.
 */
public final class PrivateKey implements AutoCloseable {
    private @Nullable KeysetHandle keyset;

    private PrivateKey(KeysetHandle keyset) {
        this.keyset = keyset;
    }

    /** A new random pair. */
    public static PrivateKey generate() {
        return new PrivateKey(Tink.newHpke());
    }

    /** Reads what {@link #secretBytes()} wrote, in this or any earlier release. */
    static PrivateKey of(byte[] secret) throws CannotBeOpened {
        try {
            KeysetHandle keyset = Tink.keyset(secret);
            // A keyset of another kind is found out here and not in the middle of a page.
            Tink.primitive(keyset, HybridDecrypt.class);
            return new PrivateKey(keyset);
        } catch (GeneralSecurityException e) {
            throw new CannotBeOpened("Not a private key", e);
        }
    }

    /**
     * The half that seals to this one.
     *
     * @throws IllegalStateException if closed
     */
    public PublicKey publicKey() {
        try {
            KeysetHandle half = keyset().getPublicKeysetHandle();
            return PublicKey.of(TinkProtoKeysetFormat.serializeKeysetWithoutSecret(half, Tink.CONFIGURATION));
        } catch (GeneralSecurityException | CannotBeOpened e) {
            throw new IllegalStateException("A public key cannot be written", e);
        }
    }

    byte[] open(byte[] sealed, String context) throws CannotBeOpened {
        try {
            return Tink.primitive(keyset(), HybridDecrypt.class)
                    .decrypt(sealed, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new CannotBeOpened("Damaged, moved, or sealed to somebody else", e);
        }
    }

    /** The caller wipes the result. */
    byte[] secretBytes() {
        return Tink.secretBytes(keyset());
    }

    /** Another object with the same key, closed on its own. */
    PrivateKey copy() {
        return new PrivateKey(keyset());
    }

    /** Drops the key. Closing again does nothing. */
    @Override
    public void close() {
        keyset = null;
    }

    private KeysetHandle keyset() {
        if (keyset == null) {
            throw new IllegalStateException("This key is closed");
        }
        return keyset;
    }

    /** Says nothing about the key. */
    @Override
    public String toString() {
        return "PrivateKey";
    }
}
