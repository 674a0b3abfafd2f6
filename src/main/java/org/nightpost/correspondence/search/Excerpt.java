package org.nightpost.correspondence.search;

import java.util.Optional;

/**
 * Where something was found, with some words round it; {@link #SIZE} characters, more or less a word.
 *
 * @param before begins with an ellipsis if something stands before it
 * @param found as it stands in the letter
 * @param after ends with one if something follows
 */
public record Excerpt(String before, String found, String after) {
    /** How many characters it has at most, the found ones among them if they are not more. */
    static final int SIZE = 160;

    private static final String MORE = "…";

    /** The first place of what is sought in this text. */
    static Optional<Excerpt> of(String text, Folded sought) {
        Folded folded = Folded.of(text);
        int at = folded.indexOf(sought);
        if (at < 0 || sought.length() == 0) {
            return Optional.empty();
        }
        int from = folded.place(at);
        int to = end(text, folded.place(at + sought.length()));
        int room = Math.max(0, SIZE - (to - from));
        int first = Math.max(0, from - room / 2);
        int last = Math.min(text.length(), to + room - (from - first));
        return Optional.of(
                new Excerpt(before(text, first, from), flat(text.substring(from, to)), after(text, to, last)));
    }

    /** Marks that stand on the last letter belong to it. */
    private static int end(String text, int to) {
        int end = to;
        while (end < text.length() && isMark(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static String before(String text, int first, int from) {
        if (first == 0) {
            return flat(text.substring(0, from));
        }
        int word = first;
        while (word < from && !Character.isWhitespace(text.charAt(word))) {
            word++;
        }
        // In scripts without spaces there is no better place: only no half of a pair.
        int begin = word < from ? word : whole(text, first);
        return MORE + flat(text.substring(begin, from));
    }

    private static String after(String text, int to, int last) {
        if (last == text.length()) {
            return flat(text.substring(to));
        }
        int word = last;
        while (word > to && !Character.isWhitespace(text.charAt(word))) {
            word--;
        }
        return flat(text.substring(to, word > to ? word : whole(text, last))) + MORE;
    }

    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }

    private static String flat(String text) {
        return text.replaceAll("[\\s\u00A0]+", " ");
    }

    @Override
    public String toString() {
        return "Excerpt";
    }
}
