package org.nightpost.vault;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * What a person keeps on paper so that a forgotten password loses no letter: 130 random bits in seven groups of four. It
 * opens the person's private key, which lies under a key derived from it and again under the service's. No stretching: it
 * is as random as the key it makes, and cannot be guessed.
 */
public final class LetterKey {
    /** Characters with the check. */
    public static final int LENGTH = 28;

    private final TypedCode code;

    private LetterKey(TypedCode code) {
        this.code = code;
    }

    /** A new one. */
    public static LetterKey generate() {
        return new LetterKey(TypedCode.random(LENGTH));
    }

    /** What somebody typed; empty if a character is missing, wrong or in another place, so that it is nobody's. */
    public static Optional<LetterKey> read(String typed) {
        return TypedCode.read(typed, LENGTH).map(LetterKey::new);
    }

    /** In groups, for paper. To be shown once and stored nowhere. */
    public String text() {
        return code.text();
    }

    /**
     * Locks a person's private key with this.
     *
     * @param keyVersion of the pair, as {@link Wraps#register} counted it
     */
    public Sealed lock(ServiceKeys service, UUID person, int keyVersion, PrivateKey key) {
        String bound = bound(person, keyVersion);
        byte[] secret = key.secretBytes();
        try {
            Sealed inner = Sealed.seal(Format.LETTER_KEY, aead(bound), secret, bound);
            return service.wrap(Format.LETTER_KEY, inner.bytes(), bound);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /**
     * Opens what was locked with this for this person and version of their pair.
     *
     * @return the private key; whoever takes it closes it
     * @throws CannotBeOpened if it was locked with another letter key, for somebody else or another pair, or is damaged
     */
    public PrivateKey open(ServiceKeys service, UUID person, int keyVersion, Sealed locked) throws CannotBeOpened {
        String bound = bound(person, keyVersion);
        Sealed inner = Sealed.of(service.unwrap(Format.LETTER_KEY, locked, bound));
        byte[] secret = inner.open(Format.LETTER_KEY, aead(bound), bound);
        try {
            return PrivateKey.of(secret);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private Aead aead(String bound) {
        byte[] symbols = code.symbols().getBytes(StandardCharsets.US_ASCII);
        byte[] derived = Tink.hkdf(symbols, bound);
        try {
            return Tink.aead(derived);
        } finally {
            Arrays.fill(derived, (byte) 0);
            Arrays.fill(symbols, (byte) 0);
        }
    }

    /** {@code np1|letter-key|person|key version}. Frozen. */
    static String bound(UUID person, int keyVersion) {
        return "np1|letter-key|" + person + "|" + keyVersion;
    }

    /** Says nothing about the key. */
    @Override
    public String toString() {
        return "LetterKey";
    }
}
