package org.nightpost.vault;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * The half of a pair that seals: HPKE (RFC 9180) with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. Stored in
 * clear with a MAC of the service, without which anybody who can write to the database could put their own in its place.
 *
 * <p>Immutable; equal if the bytes are equal.
 */
public final class PublicKey {
    private final byte[] bytes;
    private final HybridEncrypt seal;

    private PublicKey(byte[] bytes, HybridEncrypt seal) {
        this.bytes = bytes;
        this.seal = seal;
    }

    /**
     * Reads what {@link #bytes()} gave. Whether the key is the one it claims to be is the caller's to know.
     *
     * @throws CannotBeOpened if these bytes are no public key
     */
    public static PublicKey of(byte[] bytes) throws CannotBeOpened {
        try {
            KeysetHandle keyset = TinkProtoKeysetFormat.parseKeysetWithoutSecret(bytes, Tink.CONFIGURATION);
            return new PublicKey(bytes.clone(), Tink.primitive(keyset, HybridEncrypt.class));
        } catch (GeneralSecurityException e) {
            throw new CannotBeOpened("Not a public key", e);
        }
    }

    /** A copy of the bytes, for storing. */
    public byte[] bytes() {
        return bytes.clone();
    }

    byte[] seal(byte[] plain, String context) {
        try {
            return seal.encrypt(plain, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime cannot encrypt with HPKE", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicKey that && Arrays.equals(that.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
