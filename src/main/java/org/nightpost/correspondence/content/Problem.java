package org.nightpost.correspondence.content;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why something cannot be sent as it is.
 *
 * @param part the part it stands in; null for the letter as a whole, and for an answer
 * @param field which box of the part: {@code subject words question options low high minutes note title address why
 *     value}, or {@code part} for the part as a whole
 * @param limit what the code's text names: the most that is possible (or the least, for {@link Code#OPTIONS_TOO_FEW}); 0
 *     where there is no number in it
 * @param actual how many there are, counted as people count (graphemes, lines, parts)
 * @param what the words that are meant, where the code's text names some; empty where it does not
 */
public record Problem(@Nullable UUID part, String field, Code code, int limit, int actual, String what) {
    /** What is wrong. Every one has its text in the message files under {@link #key()}. */
    public enum Code {
        LETTER_EMPTY,
        PARTS_TOO_MANY,
        PART_TWICE,
        PART_USED_BEFORE,
        PART_NOT_FOR_CLIENTS,
        SUBJECT_TOO_LONG,
        PASSAGE_TOO_LONG,
        FIELD_UNFILLED,
        QUOTE_TOO_LONG,
        QUOTE_FROM_NOWHERE,
        QUOTE_CHANGED,
        QUESTION_EMPTY,
        QUESTION_TOO_LONG,
        OPTIONS_TOO_FEW,
        OPTIONS_TOO_MANY,
        OPTION_TOO_LONG,
        OPTION_TWICE,
        LABEL_TOO_LONG,
        NOTE_TOO_LONG,
        MINUTES_OUT_OF_RANGE,
        TITLE_EMPTY,
        TITLE_TOO_LONG,
        ADDRESS_NOT_HTTPS,
        ADDRESS_TOO_LONG,
        WHY_TOO_LONG,
        ANSWER_DOES_NOT_FIT,
        ANSWER_TOO_LONG,
        ANSWER_OFF_SCALE,
        ANSWER_OPTION_UNKNOWN;

        /** The key of its text: {@code correspondence.problem.letter-empty}. */
        public String key() {
            return "correspondence.problem." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Problem(@Nullable UUID part, String field, Code code, int limit, int actual) {
        this(part, field, code, limit, actual, "");
    }

    /** A prompt with this id was sent before, in this letter or another: it has to be added anew. */
    public static Problem usedBefore(UUID part) {
        return of(part, "part", Code.PART_USED_BEFORE);
    }

    /** By how much it is longer than the most that is possible. */
    public int over() {
        return actual - limit;
    }

    /** Without what somebody wrote. */
    @Override
    public String toString() {
        return "Problem[" + code + " " + field + " " + part + "]";
    }

    static Problem unfilled(UUID part, String blank) {
        return new Problem(part, "words", Code.FIELD_UNFILLED, 0, 0, blank);
    }

    static Problem of(@Nullable UUID part, String field, Code code) {
        return new Problem(part, field, code, 0, 0);
    }
}
