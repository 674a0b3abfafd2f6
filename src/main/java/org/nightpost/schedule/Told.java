package org.nightpost.schedule;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.schedule.Promises.Outlook;
import org.nightpost.schedule.Promises.Why;
import org.nightpost.schedule.block.Occurrence;

/**
 * What a client is told of an answer.
 *
 * @param reads when the block begins in which their letter is read; empty if nobody has reserved the time
 * @param reader whose block that is: the counsellor, or who covers for them
 * @param limit by when the agreement wants it answered
 * @param moved from when it was moved the last time; empty if it never was
 * @param broken whether the moment has passed and was counted
 */
public record Told(
        Instant due,
        Optional<Instant> reads,
        UUID reader,
        Instant limit,
        PromiseReason reason,
        Optional<Move> moved,
        boolean broken) {
    /** That another moment was told before, and why it no longer holds. */
    public record Move(Instant from, Why why) {}

    /**
     * What would be told.
     *
     * @param counsellor who answers, if nobody has reserved the time
     */
    public static Told of(Outlook outlook, UUID counsellor) {
        return new Told(
                outlook.due(),
                outlook.block().map(Occurrence::from),
                outlook.block().map(Occurrence::counsellor).orElse(counsellor),
                outlook.limit(),
                outlook.reason(),
                Optional.empty(),
                false);
    }

    /** Whether it is later than the agreement says. */
    public boolean isPastLimit() {
        return due.isAfter(limit);
    }

    /** Whether nobody has reserved the time in which it could be kept. */
    public boolean isWithoutBlock() {
        return reason == PromiseReason.NO_BLOCK;
    }
}
