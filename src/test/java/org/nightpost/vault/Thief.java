package org.nightpost.vault;

import java.lang.reflect.Field;
import java.util.Arrays;

/** Somebody who can write to every column of the database, and to nothing else. */
final class Thief {
    private Thief() {}

    static void write(Object row, String column, Object value) {
        try {
            Field field = row.getClass().getDeclaredField(column);
            field.setAccessible(true);
            field.set(row, value);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(column, e);
        }
    }

    static Object read(Object row, String column) {
        try {
            Field field = row.getClass().getDeclaredField(column);
            field.setAccessible(true);
            return field.get(row);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(column, e);
        }
    }

    /** The same bytes with one bit of one byte turned. */
    static Sealed flipped(Sealed sealed, int at) {
        byte[] bytes = sealed.bytes();
        bytes[at] ^= (byte) (1 << (at % 8));
        return Sealed.of(bytes);
    }

    /** The first bytes only. */
    static Sealed truncated(Sealed sealed, int length) {
        return Sealed.of(Arrays.copyOf(sealed.bytes(), length));
    }
}
