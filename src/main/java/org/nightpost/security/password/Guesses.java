package org.nightpost.security.password;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What somebody who guesses would have to try to hit a passphrase: itself without case and spaces, what is left when digits
 * and signs are taken from its ends, and the piece of which it is a repetition. So {@code Password Password 1!} is reached
 * from {@code password}.
 */
record Guesses(Set<String> words, boolean isShortPieceAgain) {
    /** A piece that is shorter than this is guessed whatever it is, however often it stands there. */
    private static final int SHORT_PIECE = 8;

    static Guesses of(String typed) {
        String whole = folded(typed);
        String core = core(whole);
        Set<String> words = new LinkedHashSet<>();
        boolean again = false;
        for (String word : List.of(whole, core)) {
            String piece = piece(word);
            words.add(word);
            words.add(piece);
            again |= piece.length() < word.length() && piece.length() < SHORT_PIECE;
        }
        words.remove("");
        return new Guesses(words, again);
    }

    static String folded(String typed) {
        StringBuilder folded = new StringBuilder(typed.length());
        typed.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(character -> !Character.isWhitespace(character) && !Character.isSpaceChar(character))
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** From the first letter to the last; empty if there is none. */
    private static String core(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && !Character.isLetter(word.codePointAt(from))) {
            from += Character.charCount(word.codePointAt(from));
        }
        while (to > from && !Character.isLetter(word.codePointBefore(to))) {
            to -= Character.charCount(word.codePointBefore(to));
        }
        return word.substring(from, to);
    }

    /** The shortest piece that makes the word when it is repeated; the word itself if there is none. */
    private static String piece(String word) {
        for (int length = 1; length <= word.length() / 2; length++) {
            if (word.length() % length == 0 && word.regionMatches(0, word, length, word.length() - length)) {
                return word.substring(0, length);
            }
        }
        return word;
    }
}
