package org.nightpost.vault;

import java.util.Arrays;

/**
 * Hides how long a plain text is: steps of 256 bytes up to 4,096, of 1,024 above, counted with the padding. One byte
 * 0x80 and zeros (ISO/IEC 7816-4), so there is always exactly one way to take it off. Frozen.
 */
final class Padding {
    private static final int FINE = 256;
    private static final int COARSE = 1024;
    private static final int FINE_UP_TO = 4096;
    private static final byte MARK = (byte) 0x80;

    private Padding() {}

    static byte[] pad(byte[] plain) {
        byte[] padded = Arrays.copyOf(plain, padded(plain.length));
        padded[plain.length] = MARK;
        return padded;
    }

    static byte[] unpad(byte[] padded) throws CannotBeOpened {
        int end = padded.length - 1;
        while (end >= 0 && padded[end] == 0) {
            end--;
        }
        if (end < 0 || padded[end] != MARK || padded(end) != padded.length) {
            throw new CannotBeOpened("Not padded as this format pads");
        }
        return Arrays.copyOf(padded, end);
    }

    private static int padded(int length) {
        int least = Math.addExact(length, 1);
        int step = least <= FINE_UP_TO ? FINE : COARSE;
        return Math.multiplyExact((least - 1) / step + 1, step);
    }
}
