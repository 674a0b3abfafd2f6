package org.nightpost.correspondence.content;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.html.PlainText;

/**
 * A question or exercise, answered in place.
 *
 * @param options in order; answers refer to them by index from 0. Empty where the kind has none
 * @param lowLabel what 0 means on a scale; empty if not said
 * @param highLabel what 10 means
 * @param due a day on the client's calendar; null if there is none
 * @param minutes how long it takes, 0 if not said
 * @param contentNote said before a distressing exercise, which is then folded; empty if not needed
 */
public record PromptPart(
        UUID id,
        PromptKind kind,
        String question,
        List<String> options,
        String lowLabel,
        String highLabel,
        @Nullable LocalDate due,
        int minutes,
        String contentNote)
        implements Part {
    /** The ends of every scale. */
    public static final int SCALE_LOW = 0;

    /** See {@link #SCALE_LOW}. */
    public static final int SCALE_HIGH = 10;

    public PromptPart {
        question = PlainText.canonical(question);
        options = options.stream().map(PlainText::line).toList();
        lowLabel = PlainText.line(lowLabel);
        highLabel = PlainText.line(highLabel);
        contentNote = PlainText.line(contentNote);
    }

    /** A prompt nobody has filled in yet. */
    public static PromptPart empty(PromptKind kind) {
        return new PromptPart(UUID.randomUUID(), kind, "", List.of(), "", "", null, 0, "");
    }

    /** Without the option lines that were left empty. */
    PromptPart tidied() {
        List<String> filled =
                options.stream().filter(option -> !option.isEmpty()).toList();
        return new PromptPart(id, kind, question, filled, lowLabel, highLabel, due, minutes, contentNote);
    }

    @Override
    public Part withId(UUID other) {
        return new PromptPart(other, kind, question, options, lowLabel, highLabel, due, minutes, contentNote);
    }

    @Override
    public boolean isBlank() {
        return text().isBlank() && due == null && minutes == 0;
    }

    @Override
    public String text() {
        return String.join("\n", question, String.join("\n", options), lowLabel, highLabel, contentNote);
    }

    @Override
    public String toString() {
        return "PromptPart[" + id + " " + kind + "]";
    }
}
