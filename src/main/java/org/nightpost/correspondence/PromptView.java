package org.nightpost.correspondence;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nightpost.correspondence.content.PromptKind;
import org.nightpost.correspondence.content.PromptPart;

/**
 * A prompt with its answer.
 *
 * @param letter the one that asks
 * @param open whether its answer is still to be sent
 * @param part the question; empty if that letter does not open
 * @param answer the client's own at any time, for others once it was sent; empty if there is none to see
 */
public record PromptView(
        PromptId id,
        LetterId letter,
        PromptKind kind,
        boolean open,
        @Nullable LocalDate dueOn,
        int minutes,
        Optional<PromptPart> part,
        Optional<AnswerView> answer) {}
