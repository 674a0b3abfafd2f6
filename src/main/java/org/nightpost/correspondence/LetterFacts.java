package org.nightpost.correspondence;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.correspondence.content.Side;

/**
 * What is known of a letter without opening it.
 *
 * @param number its place in the correspondence; gaps are letters that were taken back
 * @param openedAt when whoever it was written to first opened it; null if not yet
 * @param minutesToRead in steps of 5
 * @param beforeKnown whether it was written while nobody had confirmed who its writer is
 * @param announcing whether it answers nothing: it told who answers from some day on, or when an answer comes
 * @param writtenBefore the number of the first letter of the other side that came while it was held; 0 for none
 * @param urgent whether its client said that it is urgent for them
 */
public record LetterFacts(
        LetterId id,
        CorrespondenceId correspondence,
        int number,
        UUID author,
        Side side,
        Instant sentAt,
        @Nullable Instant openedAt,
        int minutesToRead,
        boolean beforeKnown,
        boolean announcing,
        int writtenBefore,
        boolean urgent) {
    /** The last of this side in this correspondence, if it is among these. */
    static Optional<LetterFacts> last(List<LetterFacts> letters, UUID correspondence, Side side) {
        return letters.stream()
                .filter(letter -> letter.correspondence().value().equals(correspondence) && letter.side() == side)
                .max(Comparator.comparingInt(LetterFacts::number));
    }

    /** Whether it still lies closed. */
    public boolean isUnopened() {
        return openedAt == null;
    }
}
