package org.nightpost.correspondence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightpost.correspondence.content.Side;
import org.nightpost.people.agreement.Agreement.Counts;

/**
 * Counts exchanges. One begins with a client's letter and ends with the counsellor's letter that answers it; further letters
 * before that belong to it. Where an exchange is used up by opening, what the client writes after it was opened begins the next.
 * What announces another counsellor, and whatever else is no letter, counts for nothing.
 */
final class Counting {
    private final Counts counts;
    private int begun;
    private boolean waits;
    private @Nullable Instant opened;

    private Counting(Counts counts) {
        this.counts = counts;
    }

    /**
     * Of these letters, in order.
     *
     * @param since what was sent before this moment belongs to an earlier agreement, or to none
     */
    static Counting of(List<LetterFacts> letters, Counts counts, Instant since) {
        Counting counting = new Counting(counts);
        letters.stream()
                .filter(letter -> !letter.announcing() && !letter.sentAt().isBefore(since))
                .forEach(counting::take);
        return counting;
    }

    private void take(LetterFacts letter) {
        if (letter.side() == Side.COUNSELLOR) {
            waits = false;
            return;
        }
        Instant before = opened;
        boolean usedUp =
                counts == Counts.OPENED && before != null && !letter.sentAt().isBefore(before);
        if (!waits || usedUp) {
            begun++;
            opened = null;
        }
        waits = true;
        opened = opened == null ? letter.openedAt() : opened;
    }

    /** How many are used up. */
    int used() {
        boolean open = waits && (counts == Counts.ANSWERED || opened == null);
        return begun - (open ? 1 : 0);
    }

    /** The number of the one that is under way, or would begin with the next letter; from 1. */
    int atHand() {
        return waits ? begun : begun + 1;
    }
}
