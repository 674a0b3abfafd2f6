package org.nightpost.correspondence.content;

import java.util.UUID;

/**
 * A piece of a letter. In a draft it may be blank or incomplete; {@link LetterContent#problemsForSending} tells what is
 * missing.
 *
 * <p>The id is made once, when the part is added, and stays with it: it names the part in forms, quotes and prompts.
 */
public sealed interface Part permits Passage, Quote, PromptPart, Material {
    /** Unique within the letter, and for a prompt altogether. */
    UUID id();

    /** The same under another id. */
    Part withId(UUID id);

    /** Whether nothing was written in it, so that it can be left out without a loss. */
    boolean isBlank();

    /** Everything in it that a person reads, for counting. */
    String text();
}
