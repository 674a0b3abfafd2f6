package org.nightpost.schedule.week;

import java.util.List;
import java.util.Optional;
import org.nightpost.schedule.block.BlockTime;
import org.nightpost.web.Problem;

/**
 * The form for a block.
 *
 * @param action where it posts to
 * @param planned the time that is changed; empty for a new block
 * @param begun whether that time has begun, and nothing can be changed any more
 */
public record BlockPage(
        String action, BlockForm form, Optional<BlockTime> planned, boolean begun, List<Problem> problems) {
    /** Whether the time is one of a row. */
    public boolean isInRow() {
        return planned.filter(time -> !time.isSingle()).isPresent();
    }

    public boolean isLeftOut() {
        return planned.filter(BlockTime::isLeftOut).isPresent();
    }

    public boolean isMoved() {
        return planned.filter(BlockTime::isMoved).isPresent();
    }
}
