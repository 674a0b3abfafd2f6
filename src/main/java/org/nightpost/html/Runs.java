package org.nightpost.html;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.nightpost.html.Passage.Mark;
import org.nightpost.html.Passage.Run;

/**
 * Brings the text of a paragraph into its one form: white space joined, none at the ends, equal neighbours merged,
 * composed. A gap between two words stands outside every mark and link that ends or begins there: CommonMark cannot say
 * a bold that begins or ends with a space.
 */
final class Runs {
    private final boolean split;
    private final List<List<Run>> paragraphs = new ArrayList<>();
    private List<Run> current = new ArrayList<>();
    private final StringBuilder gap = new StringBuilder();

    private Runs(boolean split) {
        this.split = split;
    }

    /**
     * @param split whether two breaks in a row begin a new paragraph, as they do where people write; otherwise
     *     they are one break
     */
    static List<List<Run>> paragraphs(List<Run> raw, boolean split) {
        Runs runs = new Runs(split);
        raw.forEach(runs::add);
        runs.finish();
        return runs.paragraphs;
    }

    private void add(Run run) {
        String text = run.text();
        int from = 0;
        while (from < text.length()) {
            boolean space = Characters.isSpace(text.charAt(from));
            int to = from + 1;
            while (to < text.length() && Characters.isSpace(text.charAt(to)) == space) {
                to++;
            }
            if (space) {
                gap.append(text, from, to);
            } else {
                addWord(new Run(text.substring(from, to), run.marks(), run.href()));
            }
            from = to;
        }
    }

    private void addWord(Run word) {
        long breaks = gap.chars().filter(c -> c == '\n').count();
        if (breaks > 1 && split) {
            finish();
        }
        if (!current.isEmpty() && !gap.isEmpty()) {
            Run before = current.get(current.size() - 1);
            current.add(between(before, word, breaks > 0 ? "\n" : gap.toString().replaceAll(" {2,}", " ")));
        }
        gap.setLength(0);
        current.add(word);
    }

    private static Run between(Run before, Run after, String space) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (!Objects.equals(before.href(), after.href())) {
            return new Run(space, marks, null);
        }
        for (Mark mark : Mark.values()) {
            if (before.marks().contains(mark) != after.marks().contains(mark)) {
                break;
            } else if (before.marks().contains(mark)) {
                marks.add(mark);
            }
        }
        return new Run(space, marks, before.href());
    }

    private void finish() {
        List<Run> merged = merged();
        if (!merged.stream().allMatch(run -> Characters.isBlank(run.text()))) {
            paragraphs.add(merged);
        }
        current = new ArrayList<>();
        gap.setLength(0);
    }

    private List<Run> merged() {
        List<Run> merged = new ArrayList<>();
        int from = 0;
        while (from < current.size()) {
            Run first = current.get(from);
            StringBuilder text = new StringBuilder();
            int to = from;
            while (to < current.size() && current.get(to).looksLike(first)) {
                text.append(current.get(to++).text());
            }
            merged.add(new Run(Characters.compose(text.toString()), first.marks(), first.href()));
            from = to;
        }
        return List.copyOf(merged);
    }
}
