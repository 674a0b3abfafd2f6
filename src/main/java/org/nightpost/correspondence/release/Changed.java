package org.nightpost.correspondence.release;

import java.util.ArrayList;
import java.util.List;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.html.PlainText;

/** A paragraph of a letter, with what was changed in it. */
public record Changed(List<Run> runs) {
    /** What became of some words. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /** Words that stand together. */
    public record Run(Kind kind, String text) {
        public boolean isRemoved() {
            return kind == Kind.REMOVED;
        }

        public boolean isAdded() {
            return kind == Kind.ADDED;
        }

        @Override
        public String toString() {
            return "Run[" + kind + "]";
        }
    }

    /** Whether anything here was changed. */
    public boolean isTouched() {
        return runs.stream().anyMatch(run -> run.kind() != Kind.SAME);
    }

    /** All of the later letter, with what was changed since the earlier one. */
    static List<Changed> between(LetterContent before, LetterContent after) {
        return WordDiff.of(paragraphs(before), paragraphs(after));
    }

    private static List<String> paragraphs(LetterContent letter) {
        List<String> all = new ArrayList<>();
        if (!letter.subject().isEmpty()) {
            all.add(letter.subject());
        }
        letter.parts().stream()
                .flatMap(part -> PlainText.paragraphs(PlainText.canonical(part.text())).stream())
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .forEach(all::add);
        return all;
    }
}
