package org.nightpost.correspondence.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A text as it is searched: without diacritics and case, white space as one space, typographic apostrophes straight. It
 * remembers where each of its characters stands in the text it was made of.
 */
final class Folded {
    /** Letters that Unicode does not take apart, and signs that people type in two ways. */
    private static final Map<Integer, String> OTHERS = Map.ofEntries(
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) '’', "'"),
            Map.entry((int) '‘', "'"),
            Map.entry((int) '“', "\""),
            Map.entry((int) '”', "\""),
            Map.entry((int) '–', "-"),
            Map.entry((int) '\u00AD', ""));

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int ASCII = 128;

    private final StringBuilder text;
    private int[] places;

    private Folded(int size) {
        text = new StringBuilder(size);
        places = new int[size + 1];
    }

    static Folded of(String original) {
        Folded folded = new Folded(original.length());
        int codePoint;
        for (int i = 0; i < original.length(); i += Character.charCount(codePoint)) {
            codePoint = original.codePointAt(i);
            if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
                folded.space(i);
            } else if (codePoint < ASCII) {
                folded.add((char) Character.toLowerCase(codePoint), i);
            } else {
                folded.add(plain(codePoint), i);
            }
        }
        folded.places[folded.text.length()] = original.length();
        return folded;
    }

    private static String plain(int codePoint) {
        int small = Character.toLowerCase(codePoint);
        String known = OTHERS.get(small);
        if (known != null) {
            return known;
        }
        String apart = Normalizer.normalize(Character.toString(small), Normalizer.Form.NFKD);
        return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Where it stands first, from here; -1 if it does not. */
    int indexOf(Folded sought) {
        return text.indexOf(sought.text.toString());
    }

    /** Where the character at this index begins in the original; its end for the index after the last. */
    int place(int index) {
        return places[index];
    }

    int length() {
        return text.length();
    }

    /** Without spaces at its ends, as something to look for. */
    Folded stripped() {
        return of(text.toString().strip());
    }

    private void space(int at) {
        if (text.length() == 0 || text.charAt(text.length() - 1) != ' ') {
            add(' ', at);
        }
    }

    private void add(String plain, int at) {
        for (int i = 0; i < plain.length(); i++) {
            add(plain.charAt(i), at);
        }
    }

    private void add(char plain, int at) {
        if (text.length() + 1 >= places.length) {
            places = Arrays.copyOf(places, places.length * 2 + 2);
        }
        places[text.length()] = at;
        text.append(plain);
    }

    /** Sizes only: neither a letter nor what is sought in it may end up in a log. */
    @Override
    public String toString() {
        return "Folded[" + text.length() + "]";
    }
}
