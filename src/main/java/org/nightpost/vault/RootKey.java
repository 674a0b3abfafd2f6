package org.nightpost.vault;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The one key that is kept by people: 32 bytes, outside the database and outside its backups. It encrypts the service's
 * keysets and nothing else, so changing it means writing one file anew.
 */
final class RootKey {
    private static final byte[] BOUND = "np1|service-keys".getBytes(StandardCharsets.US_ASCII);
    private static final int PRINT_BYTES = 8;

    private final Aead aead;
    private final String print;

    private RootKey(byte[] raw) {
        this.aead = Tink.aead(raw);
        byte[] derived = Tink.hkdf(raw, "np1|root-print");
        this.print = HexFormat.of().formatHex(derived, 0, PRINT_BYTES);
        Arrays.fill(derived, (byte) 0);
    }

    /** A new key, as base64. */
    static String random() {
        byte[] raw = new byte[Tink.KEY_BYTES];
        new SecureRandom().nextBytes(raw);
        String base64 = Base64.getEncoder().encodeToString(raw);
        Arrays.fill(raw, (byte) 0);
        return base64;
    }

    /** @param source what to call it in the message that refuses: a variable or a file */
    static RootKey of(String base64, String source) {
        byte[] raw;
        try {
            raw = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            // Without the cause: it quotes characters of the key.
            throw malformed(source);
        }
        try {
            if (raw.length != Tink.KEY_BYTES) {
                throw malformed(source);
            }
            return new RootKey(raw);
        } finally {
            Arrays.fill(raw, (byte) 0);
        }
    }

    /** By which a file names its root key without giving it away: tells a wrong key from a damaged file. */
    String print() {
        return print;
    }

    byte[] encrypt(byte[] plain) {
        try {
            return aead.encrypt(plain, BOUND);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime cannot encrypt", e);
        }
    }

    byte[] decrypt(byte[] ciphertext) throws CannotBeOpened {
        try {
            return aead.decrypt(ciphertext, BOUND);
        } catch (GeneralSecurityException e) {
            throw new CannotBeOpened("Damaged, or encrypted under another root key", e);
        }
    }

    private static StartRefused malformed(String source) {
        return new StartRefused("The root key in " + source
                + " is not 32 bytes in base64 (44 characters). Put the right key there; nothing was changed.");
    }
}
