package org.nightpost.correspondence;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.nightpost.schedule.ReplyDay;

/**
 * A letter that is to be sent.
 *
 * @param answers the prompts whose answers the client ticked to go with it; empty from counsellors
 * @param replyDay by which its service answers; looked at for a client's letter only
 */
public record Sending(DraftPage page, Set<PromptId> answers, ReplyDay replyDay) {
    private static final ReplyDay NONE = new ReplyDay(DayOfWeek.MONDAY, LocalTime.MIDNIGHT, ZoneOffset.UTC);

    public Sending {
        answers = Set.copyOf(answers);
    }

    /** A counsellor's letter: it carries no answers, and nobody is promised one to it. */
    public static Sending reply(DraftPage page) {
        return new Sending(page, Set.of(), NONE);
    }
}
