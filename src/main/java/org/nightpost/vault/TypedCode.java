package org.nightpost.vault;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * A secret that people type from paper and read aloud: groups of four, in the 32 letters and digits of which no two look
 * or sound alike (Crockford's base 32: no I, L, O, U). The last two are a check. One wrong character, or two that changed
 * places, is always found out, so that a slip of the fingers is told from a secret that is another.
 *
 * <p>Immutable. The text is a Java string and cannot be wiped.
 */
public final class TypedCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CHECK = 2;
    private static final int GROUP = 4;

    /** The largest prime that two characters can write: a prime, so that no single change leaves the check as it was. */
    private static final int PRIME = 1021;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String symbols;

    private TypedCode(String symbols) {
        this.symbols = symbols;
    }

    /**
     * A new one, of 5 random bits a character and two characters of check.
     *
     * @param length with the check: a multiple of four
     */
    public static TypedCode random(int length) {
        StringBuilder data = new StringBuilder(length);
        for (int i = 0; i < length - CHECK; i++) {
            data.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new TypedCode(data + check(data));
    }

    /**
     * What somebody typed, in any case, with or without spaces and hyphens; O is taken for 0, I and L for 1.
     *
     * @param length as it was made
     * @return empty if it is no such code: a character is missing, wrong, or in another place
     */
    public static Optional<TypedCode> read(String typed, int length) {
        StringBuilder symbols = new StringBuilder(length);
        for (char typedOne : typed.toUpperCase(Locale.ROOT).toCharArray()) {
            char symbol = meant(typedOne);
            if (ALPHABET.indexOf(symbol) >= 0) {
                symbols.append(symbol);
            } else if (!isBetween(typedOne)) {
                return Optional.empty();
            }
        }
        if (symbols.length() != length) {
            return Optional.empty();
        }
        String data = symbols.substring(0, length - CHECK);
        boolean right = check(data).contentEquals(symbols.substring(length - CHECK));
        return right ? Optional.of(new TypedCode(symbols.toString())) : Optional.empty();
    }

    /** The characters without groups: the same however they were typed. */
    public String symbols() {
        return symbols;
    }

    /** In groups of four with spaces between, for paper. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < symbols.length(); i += GROUP) {
            text.append(i == 0 ? "" : " ").append(symbols, i, Math.min(i + GROUP, symbols.length()));
        }
        return text.toString();
    }

    private static char meant(char typed) {
        return switch (typed) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> typed;
        };
    }

    private static boolean isBetween(char typed) {
        return Character.isWhitespace(typed) || Character.isSpaceChar(typed) || "-–‐‑.".indexOf(typed) >= 0;
    }

    private static String check(CharSequence data) {
        int rest = 0;
        for (int i = 0; i < data.length(); i++) {
            rest = (rest * ALPHABET.length() + ALPHABET.indexOf(data.charAt(i))) % PRIME;
        }
        return "" + ALPHABET.charAt(rest / ALPHABET.length()) + ALPHABET.charAt(rest % ALPHABET.length());
    }

    /** Says nothing about the code. */
    @Override
    public String toString() {
        return "TypedCode";
    }
}
