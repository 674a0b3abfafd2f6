package org.nightpost.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BindingTest {
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final UUID THREE = new UUID(0, 3);

    @Test
    void theTextIsFrozen() {
        Binding full = Binding.of("letter")
                .in(ONE)
                .object(TWO)
                .author(THREE)
                .revision(4)
                .epoch(5);
        assertEquals(
                "np1|letter|00000000-0000-0000-0000-000000000001|00000000-0000-0000-0000-000000000002"
                        + "|00000000-0000-0000-0000-000000000003|4|5",
                full.text());
        assertEquals("np1|case-note|-|-|-|-|-", Binding.of("case-note").text());
    }

    @Test
    void theOrderOfTheCallsDoesNotMatter() {
        assertEquals(
                Binding.of("letter").in(ONE).object(TWO).epoch(1),
                Binding.of("letter").epoch(1).object(TWO).in(ONE));
    }

    @Test
    void eachFieldMakesAnotherPlace() {
        Binding none = Binding.of("letter");
        assertNotEquals(none.in(ONE), none.object(ONE));
        assertNotEquals(none.object(ONE), none.author(ONE));
        assertNotEquals(none.revision(1), none.epoch(1));
        assertNotEquals(none.revision(0), none);
        assertNotEquals(none.in(ONE), none.in(TWO));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "Letter", "letter|x", "letter 1", "lettré", "wrap", "pw-wrap", "session", "letter-key"})
    void aKindIsAWordAndNoneOfTheVaultsOwn(String kind) {
        assertThrows(IllegalArgumentException.class, () -> Binding.of(kind));
    }

    @Test
    void revisionsAndEpochsAreNotNegative() {
        assertThrows(IllegalArgumentException.class, () -> Binding.of("letter").revision(-1));
        assertThrows(IllegalArgumentException.class, () -> Binding.of("letter").epoch(-1));
    }
}
