package org.nightpost.correspondence.client;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.nightpost.correspondence.PromptId;
import org.nightpost.correspondence.content.AnswerValue;
import org.nightpost.correspondence.content.PromptKind;

/**
 * What the form holds under one prompt.
 *
 * @param rev of the answer the page knows, 0 if there was none
 * @param had its {@link Fingerprint} when the page was made; empty: treat it as touched
 * @param values as they were sent; none if nothing is ticked
 */
record AnswerField(PromptId prompt, long rev, String had, List<String> values) {
    /** Stands where an index should be and is none; no option and no place on a scale has it. */
    private static final int ODD = -1;

    /** The answer to a prompt of this kind. What is no number becomes an option that does not exist, and is refused. */
    AnswerValue value(PromptKind kind) {
        List<String> filled = values.stream().filter(value -> !value.isBlank()).toList();
        if (filled.isEmpty()) {
            return new AnswerValue.Nothing();
        }
        return switch (kind) {
            case FREE_TEXT, SHORT_TEXT -> new AnswerValue.Text(filled.get(0));
            case SCALE -> new AnswerValue.Scale(number(filled.get(0)));
            case ONE_CHOICE -> new AnswerValue.Choice(number(filled.get(0)));
            case SEVERAL, CHECKLIST -> choices(filled);
        };
    }

    boolean isUntouched(AnswerValue value) {
        return Fingerprint.of(value).equals(had);
    }

    AnswerField knowing(long newRev, String newHad) {
        return new AnswerField(prompt, newRev, newHad, values);
    }

    private static AnswerValue choices(List<String> values) {
        SortedSet<Integer> options = new TreeSet<>();
        values.forEach(value -> options.add(number(value)));
        return new AnswerValue.Choices(options);
    }

    private static int number(String value) {
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException notANumber) {
            return ODD;
        }
    }

    /** The prompt only: an answer must not end up in a log. */
    @Override
    public String toString() {
        return "AnswerField[" + prompt + "]";
    }
}
