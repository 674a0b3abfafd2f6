package org.nightpost.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContentKeyTest {
    private static final String WORDS = "I could not sleep again. \u0644\u0645 \u0623\u0646\u0645. \ud83c\udf19";

    private final ContentKey key = ContentKey.generate();
    private final Binding place = Binding.of("letter")
            .in(UUID.randomUUID())
            .object(UUID.randomUUID())
            .author(UUID.randomUUID())
            .revision(3)
            .epoch(1);
    private final Sealed sealed = key.sealText(WORDS, place);

    @Test
    void whatWasSealedOpensInItsPlace() throws CannotBeOpened {
        assertEquals(WORDS, key.openText(sealed, place));
        assertEquals("", key.openText(key.sealText("", place), place));
    }

    @Test
    void aLetterOfFifteenHundredWordsComesBackCharacterByCharacter() throws CannotBeOpened {
        String letter = (WORDS + "\n").repeat(1500);
        assertEquals(letter, key.openText(key.sealText(letter, place), place));
    }

    @Test
    void theSameWordsNeverLookTheSameTwice() {
        assertNotEquals(sealed, key.sealText(WORDS, place));
    }

    @Test
    void noWordIsSeenInTheSealedBytes() {
        String seen = new String(sealed.bytes(), StandardCharsets.UTF_8);
        assertFalse(seen.contains("sleep"));
    }

    @Test
    void aYesAndANoAreEquallyLong() {
        assertEquals(
                key.sealText("yes", place).bytes().length,
                key.sealText("no, and I do not want to talk about it", place).bytes().length);
    }

    @Test
    void inNoOtherPlaceItOpens() {
        List<Binding> elsewhere = List.of(
                place.in(UUID.randomUUID()),
                place.object(UUID.randomUUID()),
                place.author(UUID.randomUUID()),
                place.revision(4),
                place.revision(2),
                place.epoch(2),
                Binding.of("letter"),
                Binding.of("draft"));
        for (Binding other : elsewhere) {
            assertThrows(CannotBeOpened.class, () -> key.open(sealed, other), other.text());
        }
    }

    @Test
    void twoSwappedRowsOpenNeither() {
        Binding second = place.object(UUID.randomUUID());
        Sealed other = key.sealText("Another letter", second);
        assertThrows(CannotBeOpened.class, () -> key.open(other, place));
        assertThrows(CannotBeOpened.class, () -> key.open(sealed, second));
    }

    @Test
    void oneBitTurnedAnywhereAndItDoesNotOpen() {
        for (int at = 0; at < sealed.bytes().length; at++) {
            Sealed flipped = Thief.flipped(sealed, at);
            assertThrows(CannotBeOpened.class, () -> key.open(flipped, place), "byte " + at);
        }
    }

    @Test
    void cutOffAtAnyLengthItDoesNotOpen() {
        for (int length = 0; length < sealed.bytes().length; length++) {
            Sealed shorter = Thief.truncated(sealed, length);
            assertThrows(CannotBeOpened.class, () -> key.open(shorter, place), "length " + length);
        }
        Sealed longer = Thief.truncated(sealed, sealed.bytes().length + 1);
        assertThrows(CannotBeOpened.class, () -> key.open(longer, place));
    }

    @Test
    void anotherKeyDoesNotOpenIt() {
        try (ContentKey other = ContentKey.generate()) {
            assertThrows(CannotBeOpened.class, () -> other.open(sealed, place));
        }
    }

    @Test
    void aKeyThatWasReadAgainOpensIt() throws CannotBeOpened {
        try (ContentKey again = ContentKey.of(key.secretBytes())) {
            assertEquals(WORDS, again.openText(sealed, place));
        }
    }

    @Test
    void aClosedKeyRefuses() {
        key.close();
        key.close();
        assertThrows(IllegalStateException.class, () -> key.seal(new byte[0], place));
        assertThrows(IllegalStateException.class, () -> key.open(sealed, place));
        assertThrows(IllegalStateException.class, key::secretBytes);
    }

    @Test
    void halfAnEmojiBecomesTheReplacementCharacterAndNotAQuestionMark() throws CannotBeOpened {
        assertEquals("a\ufffdb", key.openText(key.sealText("a\ud83cb", place), place));
    }

    @Test
    void bytesThatAreNoTextAreRefusedAsTextAndKeptAsBytes() throws CannotBeOpened {
        byte[] picture = {(byte) 0xFF, (byte) 0xD8, 0, 1};
        Sealed attachment = key.seal(picture, place);
        assertArrayEquals(picture, key.open(attachment, place));
        assertThrows(CannotBeOpened.class, () -> key.openText(attachment, place));
    }

    @Test
    void noMessageOfARefusalCarriesWords() {
        CannotBeOpened refusal = assertThrows(CannotBeOpened.class, () -> key.open(sealed, place.revision(9)));
        assertFalse(refusal.toString().contains("sleep"));
        assertFalse(String.valueOf(refusal.getCause()).contains("sleep"));
    }
}
