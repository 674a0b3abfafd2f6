package org.nightpost.correspondence;

import java.util.UUID;

/** Names a prompt. */
public record PromptId(UUID value) {
    /**
     * Reads what {@link #toString()} wrote, as it stands in addresses and forms.
     *
     * @throws IllegalArgumentException if it names no prompt
     */
    public static PromptId of(String text) {
        return new PromptId(Ids.read(text, "prompt"));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
