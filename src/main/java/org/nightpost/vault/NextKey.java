package org.nightpost.vault;

import com.google.crypto.tink.KeysetHandle;
import java.security.GeneralSecurityException;
import java.util.function.IntPredicate;

/**
 * The way of one keyset from one key to the next, in three steps: the new key is added, so that everybody can open what it
 * will make; then it makes everything; and when nothing lies under the earlier ones, they go. The newest is always the last.
 */
final class NextKey {
    private NextKey() {}

    /** Adds a key of the same kind; the present one still makes everything. Once more, if one is waiting, changes nothing. */
    static KeysetHandle add(KeysetHandle keyset) {
        if (isWaiting(keyset)) {
            return keyset;
        }
        try {
            return KeysetHandle.newBuilder(keyset)
                    .addEntry(KeysetHandle.generateEntryFromParameters(
                                    keyset.getPrimary().getKey().getParameters())
                            .withRandomId())
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime cannot make a key", e);
        }
    }

    /** Whether a key was added that makes nothing yet. */
    static boolean isWaiting(KeysetHandle keyset) {
        return !keyset.getAt(keyset.size() - 1).isPrimary();
    }

    /** From now on the newest key makes everything. */
    static KeysetHandle promote(KeysetHandle keyset) {
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(keyset);
        builder.getAt(builder.size() - 1).makePrimary();
        return built(builder);
    }

    /** Leaves out every earlier key whose id is not needed. */
    static KeysetHandle retire(KeysetHandle keyset, IntPredicate needed) {
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(keyset);
        for (int at = keyset.size() - 1; at >= 0; at--) {
            if (!keyset.getAt(at).isPrimary() && !needed.test(keyset.getAt(at).getId())) {
                builder.deleteAt(at);
            }
        }
        return built(builder);
    }

    private static KeysetHandle built(KeysetHandle.Builder builder) {
        try {
            return builder.build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A keyset has no key", e);
        }
    }
}
