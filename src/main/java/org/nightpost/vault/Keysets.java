package org.nightpost.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.aead.AeadKey;
import com.google.crypto.tink.prf.PrfSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The service's four keysets in use. Each may hold several keys, of which one makes and all of them open.
 *
 * @param macs one for each key of {@code mac}, the one that makes first: by what a proof is looked up
 */
record Keysets(Map<String, KeysetHandle> handles, Aead wrap, PrfSet pepper, PrfSet blind, Mac mac, List<Mac> macs) {
    static Keysets generate() {
        Map<String, KeysetHandle> handles = new LinkedHashMap<>();
        handles.put("wrap", Tink.newAead());
        handles.put("pepper", Tink.newPrf());
        handles.put("blind", Tink.newPrf());
        handles.put("mac", Tink.newMac());
        try {
            return of(handles);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime cannot use the keys it made", e);
        }
    }

    /** A count, then name, length and Tink keyset of each. Frozen. The caller wipes the result. */
    byte[] secretBytes() {
        Wipeable out = new Wipeable();
        try (DataOutputStream data = new DataOutputStream(out)) {
            data.writeInt(handles.size());
            for (Map.Entry<String, KeysetHandle> entry : handles.entrySet()) {
                byte[] secret = Tink.secretBytes(entry.getValue());
                data.writeUTF(entry.getKey());
                data.writeInt(secret.length);
                data.write(secret);
                Arrays.fill(secret, (byte) 0);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            out.wipe();
        }
    }

    /** Reads what {@link #secretBytes()} wrote; names that this release does not know are kept. */
    static Keysets of(byte[] secret) throws CannotBeOpened {
        Map<String, KeysetHandle> handles = new LinkedHashMap<>();
        try (DataInputStream data = new DataInputStream(new ByteArrayInputStream(secret))) {
            int count = data.readInt();
            for (int i = 0; i < count; i++) {
                String name = data.readUTF();
                byte[] bytes = data.readNBytes(data.readInt());
                handles.put(name, Tink.keyset(bytes));
                Arrays.fill(bytes, (byte) 0);
            }
            return of(handles);
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw new CannotBeOpened("Not the service's keysets", e);
        }
    }

    static Keysets of(Map<String, KeysetHandle> handles) throws GeneralSecurityException {
        return new Keysets(
                Map.copyOf(handles),
                Tink.primitive(named(handles, "wrap"), Aead.class),
                Tink.primitive(named(handles, "pepper"), PrfSet.class),
                Tink.primitive(named(handles, "blind"), PrfSet.class),
                Tink.primitive(named(handles, "mac"), Mac.class),
                Tink.each(named(handles, "mac"), Mac.class));
    }

    /** With a new key in each, which makes nothing yet. */
    Keysets withNext() {
        return changed((name, keyset) -> NextKey.add(keyset));
    }

    /** Whether new keys are there that make nothing yet. */
    boolean isWaiting() {
        return handles.values().stream().anyMatch(NextKey::isWaiting);
    }

    /** The newest keys make everything from now on. */
    Keysets promoted() {
        return changed((name, keyset) -> NextKey.promote(keyset));
    }

    /**
     * Without the earlier keys under which nothing lies any more. Those that only prove stay: what they proved, the trail
     * above all, cannot be proven anew without trusting what lies there.
     *
     * @param peppers under which somebody's password still lies
     */
    Keysets retired(Set<Integer> peppers) {
        return changed((name, keyset) -> switch (name) {
            case "wrap", "blind" -> NextKey.retire(keyset, id -> false);
            case "pepper" -> NextKey.retire(keyset, peppers::contains);
            default -> keyset;
        });
    }

    /** How many keys there are in all, the new and the earlier ones. */
    int count() {
        return handles.values().stream().mapToInt(KeysetHandle::size).sum();
    }

    /** The five bytes by which everything begins that the newest {@code wrap} made (Tink's output prefix). */
    byte[] wrapMark() {
        try {
            return ((AeadKey) named(handles, "wrap").getPrimary().getKey())
                    .getOutputPrefix()
                    .toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Keysets changed(BiFunction<String, KeysetHandle, KeysetHandle> change) {
        Map<String, KeysetHandle> next = new LinkedHashMap<>();
        handles.forEach((name, keyset) -> next.put(name, change.apply(name, keyset)));
        try {
            return of(next);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime cannot use the keys it made", e);
        }
    }

    private static KeysetHandle named(Map<String, KeysetHandle> handles, String name) throws GeneralSecurityException {
        @Nullable KeysetHandle handle = handles.get(name);
        if (handle == null) {
            throw new GeneralSecurityException("No keyset " + name);
        }
        return handle;
    }

    /** A record would print its parts. */
    @Override
    public String toString() {
        return "Keysets";
    }

    private static final class Wipeable extends ByteArrayOutputStream {
        Wipeable() {
            // Large enough never to grow: growing leaves a copy behind.
            super(8192);
        }

        void wipe() {
            Arrays.fill(buf, (byte) 0);
        }
    }
}
