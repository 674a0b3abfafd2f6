package org.nightpost.correspondence.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.nightpost.correspondence.content.Problem.Code;
import org.nightpost.html.PlainText;

/** What a client has put under a prompt. */
public sealed interface AnswerValue {
    /** The most graphemes of a free text. */
    int LONGEST_TEXT = 20_000;

    /** The most graphemes of a short one. */
    int LONGEST_SHORT_TEXT = 300;

    /** Emptied again, or never filled in; fits every kind. */
    record Nothing() implements AnswerValue {}

    /** For free and short text; canonical plain text. */
    record Text(String text) implements AnswerValue {
        public Text {
            text = PlainText.canonical(text);
        }

        @Override
        public String toString() {
            return "Text";
        }
    }

    /** For a scale. */
    record Scale(int value) implements AnswerValue {
        @Override
        public String toString() {
            return "Scale";
        }
    }

    /** For one choice: the index of the option, from 0. */
    record Choice(int option) implements AnswerValue {
        @Override
        public String toString() {
            return "Choice";
        }
    }

    /** For several and checklists: the indexes of what is ticked, from 0. */
    record Choices(SortedSet<Integer> options) implements AnswerValue {
        public Choices {
            options = Collections.unmodifiableSortedSet(new TreeSet<>(options));
        }

        @Override
        public String toString() {
            return "Choices";
        }
    }

    /** Whether there is no answer in it. */
    default boolean isBlank() {
        return this instanceof Nothing
                || (this instanceof Text text && text.text().isBlank())
                || (this instanceof Choices choices && choices.options().isEmpty());
    }

    /** Why this is no answer to that prompt; empty if it is. */
    default List<Problem> problems(PromptPart prompt) {
        if (this instanceof Nothing) {
            return List.of();
        }
        if (!fits(prompt.kind())) {
            return List.of(problem(Code.ANSWER_DOES_NOT_FIT));
        }
        if (this instanceof Text text) {
            int limit = prompt.kind() == PromptKind.SHORT_TEXT ? LONGEST_SHORT_TEXT : LONGEST_TEXT;
            int actual = SendingRules.length(text.text(), limit);
            return actual <= limit
                    ? List.of()
                    : List.of(new Problem(null, "value", Code.ANSWER_TOO_LONG, limit, actual));
        }
        if (this instanceof Scale scale) {
            return scale.value() >= PromptPart.SCALE_LOW && scale.value() <= PromptPart.SCALE_HIGH
                    ? List.of()
                    : List.of(problem(Code.ANSWER_OFF_SCALE));
        }
        int options = prompt.options().size();
        return ticked().stream().allMatch(option -> option >= 0 && option < options)
                ? List.of()
                : List.of(problem(Code.ANSWER_OPTION_UNKNOWN));
    }

    /** Whether putting this in the place of the other loses nothing of it; see {@link LetterContent#keepsAllOf}. */
    default boolean keepsAllOf(AnswerValue other) {
        if (this instanceof Text mine && other instanceof Text theirs) {
            return LetterContent.keeps(mine.text(), theirs.text());
        }
        return other.isBlank() || equals(other);
    }

    /** The answer in words, for reading and quoting: the text, the number, or the options that were chosen. */
    default List<String> inWords(PromptPart prompt) {
        if (this instanceof Text text) {
            return PlainText.paragraphs(text.text());
        }
        if (this instanceof Scale scale) {
            return List.of(Integer.toString(scale.value()));
        }
        List<String> words = new ArrayList<>();
        for (int option : ticked()) {
            if (option >= 0 && option < prompt.options().size()) {
                words.add(prompt.options().get(option));
            }
        }
        return List.copyOf(words);
    }

    /** Words in it, as people count them. */
    default int words() {
        return this instanceof Text text ? PlainText.words(text.text()) : 0;
    }

    private boolean fits(PromptKind kind) {
        boolean text = kind == PromptKind.FREE_TEXT || kind == PromptKind.SHORT_TEXT;
        boolean several = kind == PromptKind.SEVERAL || kind == PromptKind.CHECKLIST;
        return (this instanceof Text && text)
                || (this instanceof Scale && kind == PromptKind.SCALE)
                || (this instanceof Choice && kind == PromptKind.ONE_CHOICE)
                || (this instanceof Choices && several);
    }

    private SortedSet<Integer> ticked() {
        if (this instanceof Choices choices) {
            return choices.options();
        }
        return this instanceof Choice choice ? new TreeSet<>(List.of(choice.option())) : Collections.emptySortedSet();
    }

    private static Problem problem(Code code) {
        return Problem.of(null, "value", code);
    }
}
