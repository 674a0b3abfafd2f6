package org.nightpost.correspondence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.correspondence.content.Side;

/**
 * What is known of a letter without opening it.
 *
 * @param number its place in the correspondence; gaps are letters that were taken back
 * @param openedAt when whoever it was written to first opened it; null if not yet
 * @param minutesToRead in steps of 5
 */
public record LetterFacts(
        LetterId id,
        CorrespondenceId correspondence,
        int number,
        UUID author,
        Side side,
        Instant sentAt,
        @Nullable Instant openedAt,
        int minutesToRead) {
    /** Whether it still lies closed. */
    public boolean isUnopened() {
        return openedAt == null;
    }
}
