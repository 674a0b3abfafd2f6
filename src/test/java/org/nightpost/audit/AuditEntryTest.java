package org.nightpost.audit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import java.lang.reflect.Field;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightpost.vault.FreshKeys;
import org.nightpost.vault.ServiceKeys;

class AuditEntryTest {
    private final ServiceKeys keys = FreshKeys.service();

    private final AuditEntry entry = entry("letter.sent");

    @Test
    void anUntouchedLineIsIntact() {
        assertTrue(entry.isIntact(keys));
    }

    @Test
    void aLineOfAnotherServiceIsNotIntact() {
        assertFalse(entry.isIntact(FreshKeys.service()));
    }

    @ParameterizedTest
    @MethodSource("columns")
    void oneAlteredFieldIsFoundOut(Field column) throws Exception {
        column.set(entry, altered(column.get(entry)));

        assertFalse(entry.isIntact(keys));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "letter sent", "letter.", ".letter", "letter..sent", "lettre.envoyée", "a\nb", "<b>"})
    void whatIsNoWordOfTheCodeIsRefusedAndNotRepeated(String deed) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> entry(deed));

        assertFalse(!deed.isEmpty() && String.valueOf(refused.getMessage()).contains(deed));
    }

    @Test
    void aDeedIsNoLongerThanItsColumn() {
        entry("a".repeat(AuditEntry.LONGEST_DEED));
        assertThrows(IllegalArgumentException.class, () -> entry("a".repeat(AuditEntry.LONGEST_DEED + 1)));
    }

    @Test
    void aTimeFinerThanTheDatabaseKeepsComesBackUnaltered() throws Exception {
        Field at = AuditEntry.class.getDeclaredField("at");
        at.setAccessible(true);
        Instant stored = (Instant) at.get(entry);

        assertTrue(stored.getNano() % 1000 == 0, "not whole microseconds: " + stored);
    }

    /** Those that the entry's MAC covers, and itself; its place in the chain is the chain's. */
    static List<Field> columns() {
        List<Field> columns = Arrays.stream(AuditEntry.class.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(Id.class)
                        || (field.isAnnotationPresent(Column.class)
                                && field.getAnnotation(Column.class).insertable()))
                .toList();
        columns.forEach(column -> column.setAccessible(true));
        assertTrue(columns.size() >= 6, "the fields were not found");
        return columns;
    }

    private AuditEntry entry(String deed) {
        Instant at = Instant.parse("2026-02-03T02:14:05.123456789Z");
        return new AuditEntry(at, UUID.randomUUID(), deed, UUID.randomUUID(), keys);
    }

    private static Object altered(Object value) {
        if (value instanceof UUID id) {
            return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ 1);
        } else if (value instanceof Instant at) {
            return at.plusNanos(1000);
        } else if (value instanceof String text) {
            return text + "x";
        } else if (value instanceof byte[] mac) {
            byte[] flipped = mac.clone();
            flipped[flipped.length - 1] ^= 1;
            return flipped;
        }
        return fail("a field of a kind that this test cannot alter: " + value);
    }
}
