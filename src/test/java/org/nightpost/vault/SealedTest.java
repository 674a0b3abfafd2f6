package org.nightpost.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class SealedTest {
    @Test
    void nobodyCanChangeItFromOutside() {
        byte[] given = {1, 2, 3};
        Sealed sealed = Sealed.of(given);
        given[0] = 9;
        sealed.bytes()[1] = 9;
        assertEquals(Sealed.of(new byte[] {1, 2, 3}), sealed);
        assertNotEquals(Sealed.of(new byte[] {1, 2}), sealed);
        assertEquals(Sealed.of(new byte[] {1, 2, 3}).hashCode(), sealed.hashCode());
    }

    @Test
    void printedItShowsItsLengthOnly() {
        assertEquals("Sealed[3 bytes]", Sealed.of(new byte[] {65, 66, 67}).toString());
    }

    @Test
    void anEmptyColumnIsReadWithoutComplaintAndFailsWhenItIsOpened() {
        SealedConverter converter = new SealedConverter();
        assertNull(converter.convertToEntityAttribute(null));
        assertNull(converter.convertToDatabaseColumn(null));
        Sealed empty = Objects.requireNonNull(converter.convertToEntityAttribute(new byte[0]));
        try (ContentKey key = ContentKey.generate()) {
            assertThrows(CannotBeOpened.class, () -> key.open(empty, Binding.of("letter")));
        }
    }
}
