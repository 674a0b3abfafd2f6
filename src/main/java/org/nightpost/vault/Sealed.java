package org.nightpost.vault;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * Something that only its key opens, as it is stored. The first byte names the format; the rest is ciphertext.
 *
 * <p>Made from any bytes a row may hold, even none: a damaged row must fail when it is opened, as that one letter, and
 * not when a page with a hundred letters loads it. Immutable; equal if the bytes are equal.
 */
public final class Sealed {
    private final byte[] bytes;

    private Sealed(byte[] bytes) {
        this.bytes = bytes;
    }

    /** What a row holds. Copies the bytes; never refuses. */
    public static Sealed of(byte[] bytes) {
        return new Sealed(bytes.clone());
    }

    /** A copy of the bytes, for storing. */
    public byte[] bytes() {
        return bytes.clone();
    }

    static Sealed seal(byte format, Aead key, byte[] plain, String bound) {
        try {
            byte[] ciphertext = key.encrypt(plain, associated(format, bound));
            byte[] sealed = new byte[1 + ciphertext.length];
            sealed[0] = format;
            System.arraycopy(ciphertext, 0, sealed, 1, ciphertext.length);
            return new Sealed(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime cannot encrypt", e);
        }
    }

    byte[] open(byte format, Aead key, String bound) throws CannotBeOpened {
        if (bytes.length == 0 || bytes[0] != format) {
            throw new CannotBeOpened("Not of the expected format");
        }
        try {
            return key.decrypt(Arrays.copyOfRange(bytes, 1, bytes.length), associated(format, bound));
        } catch (GeneralSecurityException e) {
            throw new CannotBeOpened("Damaged, moved, or sealed under another key", e);
        }
    }

    private static byte[] associated(byte format, String bound) {
        byte[] text = bound.getBytes(StandardCharsets.UTF_8);
        byte[] associated = new byte[1 + text.length];
        associated[0] = format;
        System.arraycopy(text, 0, associated, 1, text.length);
        return associated;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed that && Arrays.equals(that.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The length only. */
    @Override
    public String toString() {
        return "Sealed[" + bytes.length + " bytes]";
    }
}
