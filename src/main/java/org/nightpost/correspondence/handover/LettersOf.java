package org.nightpost.correspondence.handover;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Passage;
import org.nightpost.correspondence.content.Problem.Code;
import org.nightpost.correspondence.content.Side;
import org.nightpost.correspondence.content.Words;
import org.nightpost.web.Problem;

/** A letter that is typed into one box. */
final class LettersOf {
    private LettersOf() {}

    static LetterContent content(String words) {
        return new LetterContent("", List.of(new Passage(UUID.randomUUID(), Words.typed(words)))).tidied();
    }

    /** What keeps these words from being sent to a client, at the box called {@code words}. */
    static Optional<Problem> problem(String words) {
        return content(words).problemsForSending(Side.COUNSELLOR, false).stream()
                .findFirst()
                .map(problem -> {
                    if (problem.code() == Code.FIELD_UNFILLED) {
                        return new Problem("words", "supervision.handover.problem.fields");
                    }
                    return problem.code() == Code.PASSAGE_TOO_LONG
                            ? new Problem("words", "supervision.handover.problem.long", problem.over())
                            : new Problem("words", "change.problem.words");
                });
    }
}
