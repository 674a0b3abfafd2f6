package org.nightpost.correspondence.client;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Passage;
import org.nightpost.html.PlainText;

/** The beginning of a text, cut between words. */
final class FirstLines {
    /** About four lines on a phone. */
    private static final int LETTER = 280;

    private static final int QUESTION = 90;

    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    private FirstLines() {}

    /** How a letter begins: its first passages, without quotes and questions. */
    static String of(LetterContent content) {
        String text = content.parts().stream()
                .filter(Passage.class::isInstance)
                .map(part -> PlainText.line(part.text()))
                .collect(Collectors.joining(" "));
        return cut(text, LETTER);
    }

    /** A question in one line. */
    static String of(String question) {
        return cut(PlainText.line(question), QUESTION);
    }

    /** Never longer than this many characters and the sign that something follows; no character is torn apart. */
    static String cut(String line, int most) {
        if (line.length() <= most) {
            return line;
        }
        Matcher grapheme = GRAPHEME.matcher(line);
        int end = 0;
        int space = 0;
        while (grapheme.find() && grapheme.start() <= most) {
            space = grapheme.group().isBlank() ? grapheme.start() : space;
            end = grapheme.end() <= most ? grapheme.end() : end;
        }
        // Some scripts have no spaces between words, and some words no end.
        return line.substring(0, space > 0 ? space : end) + " …";
    }
}
