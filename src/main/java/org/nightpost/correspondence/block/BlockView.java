package org.nightpost.correspondence.block;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceId;

/**
 * A block that was begun.
 *
 * @param rows in the order in which they lay when it began; what came since at the end
 * @param minutesLeft at this moment; never negative
 */
public record BlockView(
        UUID id,
        Instant begunAt,
        Instant endsAt,
        Optional<Instant> endedAt,
        int capacity,
        int minutesLeft,
        List<BlockRow> rows) {
    static int minutesLeft(Instant endsAt, Instant now) {
        // A minute that has begun is left.
        return (int) Math.max(0, Duration.between(now, endsAt).plusSeconds(59).toMinutes());
    }

    public List<BlockRow> in(BlockRow.State state) {
        return rows.stream().filter(row -> row.state() == state).toList();
    }

    /** Where this one lies in it, from 1; 0 if it is not in it. */
    public int number(CorrespondenceId id) {
        return at(id) + 1;
    }

    /** The one to go on with: what waits below it, or else above, and at last what was put aside. */
    public Optional<BlockRow> after(CorrespondenceId id) {
        return next(id, BlockRow.State.WAITING).or(() -> next(id, BlockRow.State.PARKED));
    }

    /** The last one above it that is not answered. */
    public Optional<BlockRow> before(CorrespondenceId id) {
        int at = at(id);
        return at < 0
                ? Optional.empty()
                : rows.subList(0, at).stream().filter(BlockRow::isOpen).reduce((one, next) -> next);
    }

    /** The first one to begin with. */
    public Optional<BlockRow> first() {
        return in(BlockRow.State.WAITING).stream()
                .findFirst()
                .or(() -> in(BlockRow.State.PARKED).stream().findFirst());
    }

    private Optional<BlockRow> next(CorrespondenceId id, BlockRow.State state) {
        int at = at(id);
        for (int i = 1; i <= rows.size(); i++) {
            BlockRow row = rows.get(Math.floorMod(at + i, rows.size()));
            if (row.state() == state && !row.id().equals(id)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private int at(CorrespondenceId id) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
