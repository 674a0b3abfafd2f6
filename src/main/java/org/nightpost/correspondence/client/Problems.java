package org.nightpost.correspondence.client;

import java.util.List;
import org.nightpost.correspondence.content.Problem;
import org.nightpost.correspondence.content.Problem.Code;

/** What a client is told when something cannot be sent as it is: kinder and shorter than what a counsellor is told. */
final class Problems {
    private static final String KEYS = "correspondence.client.problem.";

    /** Something kept it from being stored that the client cannot mend. */
    static final String NOT_KEPT = KEYS + "not-kept";

    private Problems() {}

    static String key(Code code) {
        return KEYS
                + switch (code) {
                    case LETTER_EMPTY -> "empty";
                    case PASSAGE_TOO_LONG -> "too-long";
                    case ANSWER_TOO_LONG -> "answer-too-long";
                    case ANSWER_OFF_SCALE, ANSWER_OPTION_UNKNOWN, ANSWER_DOES_NOT_FIT -> "answer-odd";
                    default -> "not-kept";
                };
    }

    /** The problems of the letter itself; all of them belong to its one box. */
    static List<org.nightpost.web.Problem> ofText(List<Problem> problems) {
        return problems.stream()
                .map(problem -> new org.nightpost.web.Problem(LetterForm.TEXT, key(problem.code())))
                .distinct()
                .toList();
    }
}
