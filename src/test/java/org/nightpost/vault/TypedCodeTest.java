package org.nightpost.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TypedCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 28;

    private final TypedCode code = TypedCode.random(LENGTH);

    @Test
    void itIsReadHoweverItWasTyped() {
        assertTrue(code.text().matches("([0-9A-HJKMNP-TV-Z]{4} ){6}[0-9A-HJKMNP-TV-Z]{4}"), code.text());
        assertEquals(code.symbols(), read(code.text()));
        assertEquals(code.symbols(), read(code.text().toLowerCase(java.util.Locale.ROOT)));
        assertEquals(code.symbols(), read("  " + code.text().replace(' ', '-') + "\n"));
        assertEquals(code.symbols(), read(code.symbols().replace('0', 'o').replace('1', 'l')));
    }

    @Test
    void everySingleSlipIsFoundOut() {
        String right = code.symbols();
        for (int at = 0; at < LENGTH; at++) {
            for (char other : ALPHABET.toCharArray()) {
                String typed = right.substring(0, at) + other + right.substring(at + 1);
                assertEquals(typed.equals(right), TypedCode.read(typed, LENGTH).isPresent(), typed);
            }
        }
    }

    @Test
    void twoThatChangedPlacesAreFoundOut() {
        String right = code.symbols();
        for (int at = 0; at < LENGTH - 1; at++) {
            char one = right.charAt(at);
            char two = right.charAt(at + 1);
            String typed = right.substring(0, at) + two + one + right.substring(at + 2);
            assertEquals(one == two, TypedCode.read(typed, LENGTH).isPresent(), typed);
        }
    }

    @Test
    void oneTooFewOneTooManyAndAStrangeSignAreFoundOut() {
        String right = code.symbols();
        for (String typed : new String[] {right.substring(1), right + "0", "", right.replaceFirst(".", "!"), "é"}) {
            assertFalse(TypedCode.read(typed, LENGTH).isPresent(), typed);
        }
    }

    @Test
    void noTwoAreAlikeAndItsNameSaysNothing() {
        assertFalse(code.symbols().equals(TypedCode.random(LENGTH).symbols()));
        assertFalse(code.toString().contains(code.symbols().substring(0, 4)));
    }

    private static String read(String typed) {
        Optional<TypedCode> read = TypedCode.read(typed, LENGTH);
        return read.map(TypedCode::symbols).orElse("not read: " + typed);
    }
}
