package org.nightpost.correspondence.block;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A block that has ended: what was done in it, and what was not.
 *
 * @param names of the clients
 */
public record EndedPage(ZoneId zone, Map<UUID, String> names, BlockView block) {
    public String name(BlockRow row) {
        return names.getOrDefault(row.row().correspondence().client(), "");
    }

    public List<BlockRow> in(String state) {
        return block.in(BlockRow.State.valueOf(state));
    }
}
