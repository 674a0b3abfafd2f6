package org.nightpost.correspondence.block;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.HeldView;
import org.nightpost.correspondence.Parked;

/**
 * What a bench shows of the work that it belongs to.
 *
 * @param line where it lies in the block that was begun
 * @param held if an answer of the counsellor is held here
 * @param parked if it was put aside
 */
public record AtWork(Optional<Line> line, Optional<HeldView> held, Optional<Parked.View> parked) {
    /**
     * The quiet line on top.
     *
     * @param number from 1; 0 if it is no letter of this block
     * @param minutesLeft of the block
     */
    public record Line(
            UUID sitting,
            int number,
            int of,
            Instant endsAt,
            int minutesLeft,
            Optional<CorrespondenceId> previous,
            Optional<CorrespondenceId> next) {
        static Line of(BlockView block, CorrespondenceId here) {
            return new Line(
                    block.id(),
                    block.number(here),
                    block.rows().size(),
                    block.endsAt(),
                    block.minutesLeft(),
                    block.before(here).map(BlockRow::id),
                    block.after(here).map(BlockRow::id));
        }
    }
}
