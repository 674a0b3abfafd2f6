package org.nightpost.correspondence.snippet;

import java.util.ArrayList;
import java.util.List;
import org.nightpost.html.PlainText;
import org.nightpost.html.RichText;
import org.nightpost.html.SafeHtml;
import org.nightpost.web.Problem;

/**
 * A snippet's title and words.
 *
 * @param title plain, one line
 * @param html as a passage of a letter, with its fields in it
 */
public record SnippetWords(String title, SafeHtml html) {
    /** The most graphemes of a title. */
    public static final int LONGEST_TITLE = 100;

    /** The most graphemes of the words. */
    public static final int LONGEST = 10_000;

    /** How the first release stores it: this, the title, the markup, each on a line of its own. Frozen. */
    private static final String FIRST = "1\n";

    public SnippetWords {
        title = PlainText.line(title);
    }

    static SnippetWords empty() {
        return new SnippetWords("", RichText.canonical(""));
    }

    /** What has to be put right before it can be kept. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (title.isBlank()) {
            problems.add(new Problem("title", "snippet.problem.title"));
        }
        int title = PlainText.graphemes(title());
        if (title > LONGEST_TITLE) {
            problems.add(new Problem("title", "snippet.problem.title-long", title - LONGEST_TITLE));
        }
        if (RichText.isBlank(html)) {
            problems.add(new Problem("text", "snippet.problem.text"));
        }
        int length = PlainText.graphemes(RichText.plain(html));
        if (length > LONGEST) {
            problems.add(new Problem("text", "snippet.problem.text-long", length - LONGEST));
        }
        return List.copyOf(problems);
    }

    String stored() {
        return FIRST + title + "\n" + html.text();
    }

    /** @throws IllegalArgumentException if it is not in a form that this release reads */
    static SnippetWords of(String stored) {
        int end = stored.indexOf('\n', FIRST.length());
        if (!stored.startsWith(FIRST) || end < 0) {
            throw new IllegalArgumentException("not a snippet of this release");
        }
        return new SnippetWords(stored.substring(FIRST.length(), end), RichText.trusted(stored.substring(end + 1)));
    }

    /** A snippet must not end up in a log. */
    @Override
    public String toString() {
        return "SnippetWords";
    }
}
