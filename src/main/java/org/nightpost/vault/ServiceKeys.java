package org.nightpost.vault;

import com.google.crypto.tink.Mac;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the service itself. They lie outside the database, so that a stolen database is useless even where
 * passwords are weak. They decide nothing about who may read.
 *
 * <p>{@link KeyCheck} puts them in at start; until then every method throws {@link IllegalStateException}. Safe for use
 * by many threads.
 */
@ApplicationScoped
public class ServiceKeys {
    private static final Pattern WORD = Pattern.compile("[a-z][a-z-]{0,31}");

    private volatile @Nullable Keysets keysets;

    /** Without keys yet. */
    public ServiceKeys() {}

    static ServiceKeys of(Keysets keysets) {
        ServiceKeys keys = new ServiceKeys();
        keys.use(keysets);
        return keys;
    }

    void use(Keysets keysets) {
        this.keysets = keysets;
    }

    /**
     * Seals a fact about somebody that the service itself must be able to read, for one place: a name, an address, a
     * secret in the outbox. Padded as content is. The plain bytes stay the caller's to wipe.
     */
    public Sealed seal(byte[] plain, Binding binding) {
        byte[] padded = Padding.pad(plain);
        try {
            return Sealed.seal(Format.SERVICE, keysets().wrap(), padded, binding.text());
        } finally {
            Arrays.fill(padded, (byte) 0);
        }
    }

    /**
     * Opens what was sealed for this very place.
     *
     * @return the plain bytes, the caller's to wipe
     * @throws CannotBeOpened if it was sealed for another place or by another service, or is damaged
     */
    public byte[] open(Sealed sealed, Binding binding) throws CannotBeOpened {
        byte[] padded = sealed.open(Format.SERVICE, keysets().wrap(), binding.text());
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

    /**
     * By what a value is found that is not stored in clear: the same 32 bytes for the same field and value.
     *
     * @param field a word of a to z and hyphens; the same value in two fields gives different bytes
     * @param value already normalised by the caller (case, Unicode form, spaces): one different character, other bytes
     */
    public byte[] blind(String field, String value) {
        byte[] message = Utf8.encode("np1|blind|" + word(field) + "|" + value);
        try {
            return keysets().blind().computePrimary(message, 32);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no HMAC-SHA256", e);
        } finally {
            Arrays.fill(message, (byte) 0);
        }
    }

    /** As {@link #blind}, by every key that a row may still lie under, the newest first. For looking up alone. */
    public List<byte[]> blinds(String field, String value) {
        byte[] message = Utf8.encode("np1|blind|" + word(field) + "|" + value);
        try {
            PrfSet blind = keysets().blind();
            List<byte[]> all = new ArrayList<>();
            for (Map.Entry<Integer, Prf> key : blind.getPrfs().entrySet()) {
                boolean newest = key.getKey() == blind.getPrimaryId();
                all.add(newest ? 0 : all.size(), key.getValue().compute(message, 32));
            }
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no HMAC-SHA256", e);
        } finally {
            Arrays.fill(message, (byte) 0);
        }
    }

    /**
     * Proves later that the service made these parts, in this order, for this purpose (HMAC-SHA256).
     *
     * @param purpose a word of a to z and hyphens; a MAC for one purpose is none for another
     * @param parts any bytes; where one ends and the next begins is part of what is proven
     * @return 37 bytes: which key, and the code
     */
    public byte[] mac(String purpose, byte[]... parts) {
        try {
            return keysets().mac().computeMac(message(purpose, parts));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no HMAC-SHA256", e);
        }
    }

    /** As {@link #mac}, by every key that ever made one, the newest first. For looking up alone. */
    public List<byte[]> macs(String purpose, byte[]... parts) {
        try {
            List<byte[]> all = new ArrayList<>();
            for (Mac mac : keysets().macs()) {
                all.add(mac.computeMac(message(purpose, parts)));
            }
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no HMAC-SHA256", e);
        }
    }

    /** Whether {@link #mac} made this for the same purpose and parts, compared in constant time. */
    public boolean macMatches(byte[] mac, String purpose, byte[]... parts) {
        try {
            keysets().mac().verifyMac(mac, message(purpose, parts));
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** The outer layer of everything that holds a key. Not padded: keys all have one length. */
    Sealed wrap(byte format, byte[] inner, String bound) {
        return Sealed.seal(format, keysets().wrap(), inner, bound);
    }

    byte[] unwrap(byte format, Sealed sealed, String bound) throws CannotBeOpened {
        return sealed.open(format, keysets().wrap(), bound);
    }

    /** The same content under the newest {@code wrap}, at the same place. */
    Sealed renewed(byte format, Sealed sealed, String bound) throws CannotBeOpened {
        byte[] inner = sealed.open(format, keysets().wrap(), bound);
        try {
            return Sealed.seal(format, keysets().wrap(), inner, bound);
        } finally {
            Arrays.fill(inner, (byte) 0);
        }
    }

    /** As {@link Keysets#wrapMark}. */
    byte[] wrapMark() {
        return keysets().wrapMark();
    }

    /** Which pepper is in use now. */
    int pepperVersion() {
        return keysets().pepper().getPrimaryId();
    }

    byte[] pepper(int version, byte[] message) throws CannotBeOpened {
        try {
            @Nullable Prf prf = keysets().pepper().getPrfs().get(version);
            if (prf == null) {
                throw new CannotBeOpened("The service does not hold this pepper");
            }
            return prf.compute(message, 32);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no HMAC-SHA256", e);
        }
    }

    private static byte[] message(String purpose, byte[]... parts) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(("np1|mac|" + word(purpose) + "|").getBytes(StandardCharsets.US_ASCII));
        for (byte[] part : parts) {
            message.writeBytes(ByteBuffer.allocate(4).putInt(part.length).array());
            message.writeBytes(part);
        }
        return message.toByteArray();
    }

    private static String word(String word) {
        if (!WORD.matcher(word).matches()) {
            throw new IllegalArgumentException("Not a word of a to z and hyphens: " + word);
        }
        return word;
    }

    private Keysets keysets() {
        @Nullable Keysets present = keysets;
        if (present == null) {
            throw new IllegalStateException("The service keys are not loaded yet");
        }
        return present;
    }
}
