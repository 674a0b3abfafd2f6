package org.nightpost.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaddingTest {
    @Test
    void everyLengthUpToTwentyThousandComesBackAsItWas() throws CannotBeOpened {
        Random random = new Random(1);
        for (int length = 0; length < 20_000; length += length < 6_000 ? 1 : 97) {
            byte[] plain = new byte[length];
            random.nextBytes(plain);
            assertArrayEquals(plain, Padding.unpad(Padding.pad(plain)), "length " + length);
        }
    }

    @Test
    void contentThatLooksLikePaddingComesBackAsItWas() throws CannotBeOpened {
        for (byte tail : new byte[] {0, (byte) 0x80}) {
            for (int length : new int[] {1, 255, 256, 257, 4095, 4096, 4097, 9000}) {
                byte[] plain = new byte[length];
                Arrays.fill(plain, tail);
                assertArrayEquals(plain, Padding.unpad(Padding.pad(plain)), "length " + length);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 256",
        "1, 256",
        "255, 256",
        "256, 512",
        "4095, 4096",
        "4096, 5120",
        "5119, 5120",
        "5120, 6144",
        "9999, 10240"
    })
    void onlyTheStepIsVisible(int length, int padded) {
        assertEquals(padded, Padding.pad(new byte[length]).length);
    }

    @Test
    void nothingThatThisFormatDoesNotWriteIsTakenForPadding() {
        byte[] noMark = new byte[256];
        byte[] tooLong = Arrays.copyOf(Padding.pad(new byte[] {1}), 512);
        byte[] noStep = Arrays.copyOf(new byte[] {1, (byte) 0x80}, 255);
        byte[] otherMark = new byte[256];
        otherMark[255] = 1;
        for (byte[] wrong : new byte[][] {new byte[0], noMark, tooLong, noStep, otherMark}) {
            assertThrows(CannotBeOpened.class, () -> Padding.unpad(wrong));
        }
    }
}
