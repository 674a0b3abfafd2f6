package org.nightpost.supervision.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nightpost.correspondence.opening.OpeningReason;
import org.nightpost.correspondence.opening.Said;
import org.nightpost.html.PlainText;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;

/**
 * Why a supervisor opens letters, as it was typed.
 *
 * @param form by which the same form sent twice is known
 * @param reason the key of one; empty for none
 * @param words that the client reads
 * @param note for colleagues alone
 */
public record OpeningForm(UUID form, String reason, String words, String note) {
    /** The most graphemes of each text. */
    static final int LONGEST = 2_000;

    static OpeningForm empty() {
        return new OpeningForm(UUID.randomUUID(), "", "", "");
    }

    static OpeningForm of(Posted posted) {
        return new OpeningForm(
                PostedId.of(posted.text("form")).orElseGet(UUID::randomUUID),
                posted.text("reason"),
                PlainText.canonical(posted.text("words")),
                PlainText.canonical(posted.text("note")));
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (OpeningReason.of(reason).isEmpty()) {
            problems.add(new Problem("reason", "opened.problem.reason"));
        }
        if (words.isBlank()) {
            problems.add(new Problem("words", "opened.problem.words"));
        }
        addTooLong(problems, "words", words);
        addTooLong(problems, "note", note);
        return problems;
    }

    private static void addTooLong(List<Problem> problems, String field, String text) {
        int over = PlainText.graphemes(text) - LONGEST;
        if (over > 0) {
            problems.add(new Problem(field, "opened.problem.long", over));
        }
    }

    /** @throws java.util.NoSuchElementException if there are {@link #problems} */
    Said said() {
        return new Said(OpeningReason.of(reason).orElseThrow(), words.strip(), note.strip());
    }

    /** The words must not end up in a log. */
    @Override
    public String toString() {
        return "OpeningForm[" + form + "]";
    }
}
