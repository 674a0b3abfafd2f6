package org.nightpost.correspondence.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.correspondence.content.Problem.Code;
import org.nightpost.html.Blanks;
import org.nightpost.html.PlainText;

/**
 * The hard limits of a letter: far beyond what anybody writes, there so that no letter breaks a page. The words an
 * agreement asks for are a soft limit and not kept here.
 */
class SendingRules {
    static final int MOST_PARTS = 200;
    static final int SUBJECT = 200;
    static final int PASSAGE = 100_000;
    static final int QUESTION = 2_000;
    static final int FEWEST_CHOICES = 2;
    static final int MOST_OPTIONS = 20;
    static final int OPTION = 300;
    static final int LABEL = 100;
    static final int NOTE = 300;
    static final int TITLE = 200;
    static final int ADDRESS = 2_000;
    static final int WHY = 1_000;
    static final int MOST_MINUTES = 600;

    /** Named at once in one passage: a summary that is longer helps nobody. */
    static final int MOST_BLANKS = 20;

    /** A grapheme can hold any number of combining marks: no text may have more characters than this many times its limit. */
    private static final int CHARACTERS_PER_GRAPHEME = 10;

    private final LetterContent content;
    private final Side side;
    private final List<Problem> problems = new ArrayList<>();

    SendingRules(LetterContent content, Side side) {
        this.content = content;
        this.side = side;
    }

    List<Problem> problems(boolean carriesAnswers) {
        if (!carriesAnswers && content.parts().stream().noneMatch(SendingRules::saysSomething)) {
            problems.add(Problem.of(null, "words", Code.LETTER_EMPTY));
        }
        most(content.parts().size(), MOST_PARTS, null, "part", Code.PARTS_TOO_MANY);
        length(content.subject(), SUBJECT, null, "subject", Code.SUBJECT_TOO_LONG);
        Set<UUID> ids = new HashSet<>();
        // No more than the cap: what is too long must not also be slow.
        content.parts().stream().limit(MOST_PARTS).forEach(part -> {
            if (!ids.add(part.id())) {
                problems.add(Problem.of(part.id(), "part", Code.PART_TWICE));
            }
            check(part);
        });
        return List.copyOf(problems);
    }

    /** A quote alone says nothing of the writer's own. */
    private static boolean saysSomething(Part part) {
        return !(part instanceof Quote) && !part.isBlank();
    }

    private void check(Part part) {
        if (part instanceof Passage passage) {
            check(passage);
        } else if (part instanceof Quote quote) {
            length(quote.words(), PASSAGE, quote.id(), "words", Code.QUOTE_TOO_LONG);
        } else if (side == Side.CLIENT) {
            problems.add(Problem.of(part.id(), "part", Code.PART_NOT_FOR_CLIENTS));
        } else if (part instanceof PromptPart prompt) {
            check(prompt);
        } else if (part instanceof Material material) {
            check(material);
        }
    }

    private void check(Passage passage) {
        if (side == Side.CLIENT && !(passage.words() instanceof Words.Plain)) {
            problems.add(Problem.of(passage.id(), "part", Code.PART_NOT_FOR_CLIENTS));
        }
        length(passage.text(), PASSAGE, passage.id(), "words", Code.PASSAGE_TOO_LONG);
        if (side == Side.COUNSELLOR) {
            // What a client writes in double brackets is theirs and no field.
            Blanks.in(passage.text()).stream()
                    .limit(MOST_BLANKS)
                    .forEach(blank -> problems.add(Problem.unfilled(passage.id(), blank)));
        }
    }

    private void check(PromptPart prompt) {
        UUID id = prompt.id();
        filled(prompt.question(), id, "question", Code.QUESTION_EMPTY);
        length(prompt.question(), QUESTION, id, "question", Code.QUESTION_TOO_LONG);
        length(prompt.lowLabel(), LABEL, id, "low", Code.LABEL_TOO_LONG);
        length(prompt.highLabel(), LABEL, id, "high", Code.LABEL_TOO_LONG);
        length(prompt.contentNote(), NOTE, id, "note", Code.NOTE_TOO_LONG);
        minutes(prompt.minutes(), id);
        if (prompt.kind().hasOptions()) {
            checkOptions(prompt);
        }
    }

    private void checkOptions(PromptPart prompt) {
        int fewest = prompt.kind() == PromptKind.CHECKLIST ? 1 : FEWEST_CHOICES;
        int count = prompt.options().size();
        if (count < fewest) {
            problems.add(new Problem(prompt.id(), "options", Code.OPTIONS_TOO_FEW, fewest, count));
        }
        most(count, MOST_OPTIONS, prompt.id(), "options", Code.OPTIONS_TOO_MANY);
        Set<String> seen = new HashSet<>();
        for (String option : prompt.options()) {
            if (!seen.add(option)) {
                problems.add(Problem.of(prompt.id(), "options", Code.OPTION_TWICE));
            }
            length(option, OPTION, prompt.id(), "options", Code.OPTION_TOO_LONG);
        }
    }

    private void check(Material material) {
        UUID id = material.id();
        filled(material.title(), id, "title", Code.TITLE_EMPTY);
        length(material.title(), TITLE, id, "title", Code.TITLE_TOO_LONG);
        length(material.address(), ADDRESS, id, "address", Code.ADDRESS_TOO_LONG);
        if (material.host().isEmpty()) {
            problems.add(Problem.of(id, "address", Code.ADDRESS_NOT_HTTPS));
        }
        length(material.why(), WHY, id, "why", Code.WHY_TOO_LONG);
        minutes(material.minutes(), id);
    }

    private void minutes(int minutes, UUID part) {
        if (minutes < 0 || minutes > MOST_MINUTES) {
            problems.add(new Problem(part, "minutes", Code.MINUTES_OUT_OF_RANGE, MOST_MINUTES, minutes));
        }
    }

    private void filled(String text, UUID part, String field, Code code) {
        if (text.isEmpty()) {
            problems.add(Problem.of(part, field, code));
        }
    }

    private void length(String text, int limit, @Nullable UUID part, String field, Code code) {
        int actual = length(text, limit);
        most(actual, limit, part, field, code);
    }

    private void most(int actual, int limit, @Nullable UUID part, String field, Code code) {
        if (actual > limit) {
            problems.add(new Problem(part, field, code, limit, actual));
        }
    }

    /** Graphemes; characters where there are too many of them for the limit. */
    static int length(String text, int limit) {
        if (text.length() <= limit) {
            return text.length();
        }
        return text.length() > limit * CHARACTERS_PER_GRAPHEME ? text.length() : PlainText.graphemes(text);
    }
}
