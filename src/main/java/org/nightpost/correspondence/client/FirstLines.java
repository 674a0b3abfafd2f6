package org.nightpost.correspondence.client;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Passage;
import org.nightpost.html.PlainText;

/** The beginning of a text, cut between words. */
final class FirstLines {
    /** About four lines on a phone. */
    private static final int LETTER = 280;

    private static final int QUESTION = 90;

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

    /** Never longer than this many characters and the sign that something follows. */
    static String cut(String line, int most) {
        if (line.length() <= most) {
            return line;
        }
        BreakIterator words = BreakIterator.getLineInstance(Locale.ROOT);
        words.setText(line);
        int end = words.preceding(most + 1);
        if (end <= 0) {
            // One endless word: not in the middle of a character as people see it.
            BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
            characters.setText(line);
            end = Math.max(0, characters.preceding(most + 1));
        }
        return line.substring(0, end).stripTrailing() + " …";
    }
}
