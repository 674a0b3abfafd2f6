package org.nightpost.correspondence;

import java.util.Set;
import org.nightpost.schedule.ReplyDay;

/**
 * A letter that is to be sent.
 *
 * @param answers the prompts whose answers the client ticked to go with it; empty from counsellors
 * @param replyDay by which its service answers; looked at for a client's letter only
 */
public record Sending(DraftPage page, Set<PromptId> answers, ReplyDay replyDay) {
    public Sending {
        answers = Set.copyOf(answers);
    }
}
