package org.nightpost.correspondence.block;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.nightpost.correspondence.Caseload;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.HeldView;
import org.nightpost.correspondence.Parked;

/**
 * What waits in one correspondence, for a block.
 *
 * @param minutes to read and answer it
 * @param later whether it may wait until the next block
 * @param parked if it was put aside
 * @param held if its answer is written and waits
 */
public record BlockRow(
        Caseload.Row row,
        State state,
        int minutes,
        boolean later,
        Optional<Parked.View> parked,
        Optional<HeldView> held) {
    /** How far it is. */
    public enum State {
        WAITING,
        PARKED,
        HELD,
        SENT
    }

    /** What cannot wait first; then by promise, with what its writer called urgent in front within the same block. */
    static final Comparator<BlockRow> MOST_URGENT = Comparator.comparing(BlockRow::later)
            .thenComparing(one -> !one.isUrgent())
            .thenComparing(one -> one.row().promisedBy().orElse(Instant.MAX))
            .thenComparing(one -> one.row().waitingSince().orElse(Instant.MAX))
            .thenComparing(one -> one.id().value());

    public CorrespondenceId id() {
        return row.correspondence().id();
    }

    /** Whether its writer said so. */
    public boolean isUrgent() {
        return row.urgent();
    }

    public boolean isOpen() {
        return state == State.WAITING || state == State.PARKED;
    }

    /** Whether its last answer lies closed still, so that it can be taken back. */
    public boolean isUnopened() {
        return row.isUnopened();
    }
}
