package org.nightpost.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A key for letters and everything else people write: an AES-256-GCM keyset. Stored only as wraps, one per holder.
 *
 * <p>{@link #close()} drops the key and this object refuses from then on. Tink holds key bytes in objects that cannot be
 * overwritten, so they stay in memory until the garbage collector reuses it; this class overwrites only its own copies.
 * Not for use by several threads.
 */
public final class ContentKey implements AutoCloseable {
    private @Nullable KeysetHandle keyset;
    private @Nullable Aead aead;

    private ContentKey(KeysetHandle keyset, Aead aead) {
        this.keyset = keyset;
        this.aead = aead;
    }

    /** A new random key. */
    public static ContentKey generate() {
        KeysetHandle keyset = Tink.newAead();
        try {
            return new ContentKey(keyset, Tink.primitive(keyset, Aead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no AES-256-GCM", e);
        }
    }

    /** Reads what {@link #secretBytes()} wrote, in this or any earlier release. */
    static ContentKey of(byte[] secret) throws CannotBeOpened {
        try {
            KeysetHandle keyset = Tink.keyset(secret);
            return new ContentKey(keyset, Tink.primitive(keyset, Aead.class));
        } catch (GeneralSecurityException e) {
            throw new CannotBeOpened("Not a content key", e);
        }
    }

    /**
     * Seals content for one place. The length is hidden by padding: steps of 256 bytes up to 4,096, of 1,024 above. The
     * plain bytes stay the caller's to wipe.
     *
     * @throws IllegalStateException if closed
     */
    public Sealed seal(byte[] plain, Binding binding) {
        byte[] padded = Padding.pad(plain);
        try {
            return Sealed.seal(Format.CONTENT, aead(), padded, binding.text());
        } finally {
            Arrays.fill(padded, (byte) 0);
        }
    }

    /**
     * Opens what was sealed for this very place.
     *
     * @return the plain bytes, the caller's to wipe
     * @throws CannotBeOpened if it was sealed for another place or under another key, or is damaged
     * @throws IllegalStateException if closed
     */
    public byte[] open(Sealed sealed, Binding binding) throws CannotBeOpened {
        byte[] padded = sealed.open(Format.CONTENT, aead(), binding.text());
        try {
            return Padding.unpad(padded);
        } finally {
            Arrays.fill(padded, (byte) 0);
        }
    }

    /** As {@link #seal}, for text. Half of a surrogate pair becomes U+FFFD, as in a browser. */
    public Sealed sealText(String text, Binding binding) {
        byte[] plain = Utf8.encode(text);
        try {
            return seal(plain, binding);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /**
     * As {@link #open}, for text.
     *
     * @throws CannotBeOpened also if the content is not UTF-8
     */
    public String openText(Sealed sealed, Binding binding) throws CannotBeOpened {
        byte[] plain = open(sealed, binding);
        try {
            return Utf8.decode(plain);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** The caller wipes the result. */
    byte[] secretBytes() {
        if (keyset == null) {
            throw closed();
        }
        return Tink.secretBytes(keyset);
    }

    /** Drops the key. Closing again does nothing. */
    @Override
    public void close() {
        keyset = null;
        aead = null;
    }

    private Aead aead() {
        if (aead == null) {
            throw closed();
        }
        return aead;
    }

    private static IllegalStateException closed() {
        return new IllegalStateException("This key is closed");
    }

    /** Says nothing about the key. */
    @Override
    public String toString() {
        return "ContentKey";
    }
}
