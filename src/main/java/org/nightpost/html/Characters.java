package org.nightpost.html;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What becomes of single characters, wherever they come from. */
final class Characters {
    private static final char REPLACEMENT = '\uFFFD';

    /**
     * Neither white space nor without a shape: format characters (Cf), the other default-ignorable code points of Unicode
     * (joiners, fillers, variation selectors, tags), and the empty Braille pattern.
     */
    private static final Pattern SEEN =
            Pattern.compile("[^\\s\\p{Z}\\x{85}\\p{Cf}\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}"
                    + "\\x{180B}-\\x{180F}\\x{2065}\\x{2800}\\x{3164}\\x{FE00}-\\x{FE0F}\\x{FFA0}\\x{FFF0}-\\x{FFF8}"
                    + "\\x{E0000}-\\x{E0FFF}]");

    private static final Pattern PILE_OF_MARKS = Pattern.compile("\\p{M}{1000}");

    private Characters() {}

    /**
     * Takes out what must not be stored: the direction overrides and embeddings U+202A to U+202E (they reorder
     * what stands after them: text could read as something else than it is), U+FEFF, and every control character
     * but tab, line feed and carriage return, which HTML cannot carry. A lone surrogate has no UTF-8 form and becomes
     * U+FFFD.
     *
     * <p>Does not compose (NFC): over markup, that would fuse the {@code >} of a tag with U+0338 after it.
     */
    static String strip(String raw) {
        StringBuilder kept = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < raw.length() && Character.isLowSurrogate(raw.charAt(i + 1))) {
                kept.append(c).append(raw.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                kept.append(REPLACEMENT);
            } else if (!isStripped(c)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /**
     * Canonical composition (Unicode NFC). Left as it is with more than a thousand combining marks in a row: putting these
     * in order takes time with the square of their number.
     */
    static String compose(String text) {
        return PILE_OF_MARKS.matcher(text).find() ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** White space of any kind, no-break spaces included. */
    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    /** Nothing that a reader would see: only white space, format characters and others that have no shape of their own. */
    static boolean isBlank(String text) {
        return !SEEN.matcher(text).find();
    }

    /** The first strong direction as {@code dir="auto"} finds it, or an empty text if none shows (HTML, 3.2.6.4). */
    static String direction(String text) {
        return text.codePoints()
                .mapToObj(Characters::direction)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse("");
    }

    /**
     * For the text of an element or a double-quoted attribute. A combining mark at the start becomes a reference: whoever
     * composes a whole page would fuse it with the {@code >} before it.
     */
    static String escape(String text) {
        int first = text.isEmpty() ? 0 : text.codePointAt(0);
        boolean combines = Character.getType(first) == Character.NON_SPACING_MARK;
        String rest = combines ? text.substring(Character.charCount(first)) : text;
        return (combines ? "&#" + first + ";" : "")
                + rest.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;");
    }

    private static String direction(int c) {
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> "ltr";
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> "rtl";
            default -> "";
        };
    }

    private static boolean isStripped(char c) {
        return (c >= '\u202A' && c <= '\u202E')
                || c == '\uFEFF'
                || c == '\uFFFE'
                || c == '\uFFFF'
                || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\u0085');
    }
}
