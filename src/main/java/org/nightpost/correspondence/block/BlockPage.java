package org.nightpost.correspondence.block;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.schedule.block.Occurrence;
import org.nightpost.web.Problem;

/**
 * The block that was begun, or the one that can be.
 *
 * @param names of the clients
 * @param open the block that was begun
 * @param coming the times that were reserved: the one that runs now, and the next
 * @param waiting what a block would begin with
 * @param capacity minutes of the block, begun or next; 0 if no time is reserved
 * @param minutes that were typed for a time that is not reserved
 */
public record BlockPage(
        ZoneId zone,
        Map<UUID, String> names,
        Optional<BlockView> open,
        List<Occurrence> coming,
        List<BlockRow> waiting,
        int capacity,
        String minutes,
        List<Problem> problems) {
    public String name(BlockRow row) {
        return names.getOrDefault(row.row().correspondence().client(), "");
    }

    /** What it takes to read and answer what cannot wait, at one's own pace. */
    public int needed() {
        return rows().stream()
                .filter(row -> row.isOpen() && !row.later())
                .mapToInt(BlockRow::minutes)
                .sum();
    }

    /** How much that is too much; 0 if it fits. */
    public int over() {
        return Math.max(
                0, needed() - (open.isPresent() ? Math.min(capacity, open.get().minutesLeft()) : capacity));
    }

    public List<BlockRow> rows() {
        return open.map(BlockView::rows).orElse(waiting);
    }

    public List<BlockRow> rows(boolean later) {
        return rows().stream()
                .filter(row -> row.state() == BlockRow.State.WAITING && row.later() == later)
                .toList();
    }

    public List<BlockRow> in(String state) {
        BlockRow.State wanted = BlockRow.State.valueOf(state);
        return rows().stream().filter(row -> row.state() == wanted).toList();
    }

    public boolean isWrong() {
        return !problems.isEmpty();
    }
}
