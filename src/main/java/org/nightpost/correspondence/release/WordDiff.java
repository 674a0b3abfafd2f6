package org.nightpost.correspondence.release;

import java.util.ArrayList;
import java.util.List;

/**
 * What was changed between two texts, word by word: the longest words they have in common stay, what is only in the first was
 * taken out, what is only in the second was put in. Paragraphs are kept.
 */
final class WordDiff {
    /** The end of a paragraph, as a word. */
    private static final String END = "\n";

    /** Beyond so many pairs of words that differ, the whole middle counts as replaced: a page must not take seconds. */
    private static final long MOST_PAIRS = 4_000_000;

    private final List<String> before;
    private final List<String> after;
    private final Writer out = new Writer();

    private WordDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** These paragraphs, compared. */
    static List<Changed> of(List<String> before, List<String> after) {
        return new WordDiff(words(before), words(after)).compare();
    }

    private static List<String> words(List<String> paragraphs) {
        List<String> words = new ArrayList<>();
        for (String paragraph : paragraphs) {
            words.addAll(List.of(paragraph.strip().split("\\s+")));
            words.add(END);
        }
        return words;
    }

    private List<Changed> compare() {
        int head = 0;
        int most = Math.min(before.size(), after.size());
        while (head < most && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        before.subList(0, head).forEach(word -> out.add(Changed.Kind.SAME, word));
        middle(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail));
        before.subList(before.size() - tail, before.size()).forEach(word -> out.add(Changed.Kind.SAME, word));
        return out.paragraphs();
    }

    private void middle(List<String> old, List<String> now) {
        if ((long) old.size() * now.size() > MOST_PAIRS) {
            old.forEach(word -> out.add(Changed.Kind.REMOVED, word));
            now.forEach(word -> out.add(Changed.Kind.ADDED, word));
            return;
        }
        int[][] common = common(old, now);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                out.add(Changed.Kind.SAME, old.get(i++));
                j++;
            } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                out.add(Changed.Kind.REMOVED, old.get(i++));
            } else {
                out.add(Changed.Kind.ADDED, now.get(j++));
            }
        }
    }

    /** How many words the rests from here on have in common. */
    private static int[][] common(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    /** Joins words of one kind into runs, and runs into paragraphs. */
    private static final class Writer {
        private final List<Changed> paragraphs = new ArrayList<>();
        private final List<Changed.Run> runs = new ArrayList<>();

        void add(Changed.Kind kind, String word) {
            if (word.equals(END)) {
                endParagraph();
                return;
            }
            int last = runs.size() - 1;
            if (last >= 0 && runs.get(last).kind() == kind) {
                runs.set(last, new Changed.Run(kind, runs.get(last).text() + " " + word));
            } else {
                runs.add(new Changed.Run(kind, word));
            }
        }

        private void endParagraph() {
            if (!runs.isEmpty()) {
                paragraphs.add(new Changed(List.copyOf(runs)));
                runs.clear();
            }
        }

        List<Changed> paragraphs() {
            endParagraph();
            return List.copyOf(paragraphs);
        }
    }
}
