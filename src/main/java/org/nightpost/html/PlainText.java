package org.nightpost.html;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Clients' letters, answers, aliases and names: plain text in one form. No limits of length here: they are the caller's
 * and count {@link #graphemes} or {@link #words}. No method throws, whatever it is given.
 */
public final class PlainText {
    private static final Pattern LINE_END = Pattern.compile("\r\n?|[\f\u0085\u2028\u2029]");
    private static final Pattern TRAILING = Pattern.compile("(?m)[ \t\u00A0]+$");
    private static final Pattern BLANK_LINES = Pattern.compile("\n{3,}");
    private static final Pattern SPACES = Pattern.compile("[\\s\u0085\u00A0\u2028\u2029]+");
    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    private PlainText() {}

    /**
     * The form that is stored: composed (NFC); without U+202A to U+202E, U+FEFF, NUL and other control characters; line ends
     * as {@code \n}; no spaces at line ends, no blank lines at the ends, one blank line between paragraphs. Empty if
     * nothing in it can be seen. Doing it again changes nothing.
     */
    public static String canonical(String raw) {
        String lines = LINE_END.matcher(Characters.strip(raw)).replaceAll("\n");
        lines = TRAILING.matcher(Characters.compose(lines)).replaceAll("");
        return seen(trimLines(BLANK_LINES.matcher(lines).replaceAll("\n\n")));
    }

    /** The same for a value of one line (a name, a subject): any white space is one space, none at the ends. */
    public static String line(String raw) {
        return seen(SPACES.matcher(Characters.compose(Characters.strip(raw)))
                .replaceAll(" ")
                .strip());
    }

    /** A text of which nobody would see anything is none: a name of zero-width spaces is no name. */
    private static String seen(String text) {
        return Characters.isBlank(text) ? "" : text;
    }

    /** The paragraphs of a canonical text; none if there is nothing in it. */
    public static List<String> paragraphs(String canonical) {
        return canonical.isEmpty() ? List.of() : Arrays.asList(canonical.split("\n\n"));
    }

    /**
     * The inside of one paragraph for the reader: escaped, lines kept, {@code [feelings]} in {@code <span
     * class="feeling">}. Links stay text: a counsellor must not open by a slip what somebody sent.
     */
    public static SafeHtml forReading(String paragraph) {
        return new SafeHtml(
                String.join("<br>", paragraph.lines().map(ReadingWriter::softly).toList()));
    }

    /** Words as people count them; needs no spaces between them where the script has none. */
    public static int words(String text) {
        BreakIterator boundaries = BreakIterator.getWordInstance(Locale.ROOT);
        boundaries.setText(text);
        int words = 0;
        int from = boundaries.first();
        for (int to = boundaries.next(); to != BreakIterator.DONE; from = to, to = boundaries.next()) {
            words += text.substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit) ? 1 : 0;
        }
        return words;
    }

    /** Characters as people see them (extended grapheme clusters, UAX 29): a family emoji is one. */
    public static int graphemes(String text) {
        Matcher grapheme = GRAPHEME.matcher(text);
        int count = 0;
        while (grapheme.find()) {
            count++;
        }
        return count;
    }

    private static String trimLines(String lines) {
        int from = 0;
        int to = lines.length();
        while (from < to && lines.charAt(from) == '\n') {
            from++;
        }
        while (to > from && lines.charAt(to - 1) == '\n') {
            to--;
        }
        return lines.substring(from, to);
    }
}
