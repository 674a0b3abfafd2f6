package org.nightpost.correspondence;

import java.util.Set;

/**
 * A letter that is to be sent.
 *
 * @param answers the prompts whose answers the client ticked to go with it; empty from counsellors
 * @param urgent whether the client has said that it is urgent for them
 */
public record Sending(DraftPage page, Set<PromptId> answers, boolean urgent) {
    public Sending {
        answers = Set.copyOf(answers);
    }

    /** A counsellor's letter: it carries no answers, and nobody is promised one to it. */
    public static Sending reply(DraftPage page) {
        return new Sending(page, Set.of(), false);
    }
}
