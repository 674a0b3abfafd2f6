package org.nightpost.caseload.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.nightpost.correspondence.BoardRow;
import org.nightpost.correspondence.BoardRow.Promised;

/**
 * Some correspondences in numbers.
 *
 * @param waiting those in which a letter of the client waits
 * @param risk those whose promise may break
 * @param broken those whose promise has passed
 * @param silent those from whose client nothing has come for {@link #SILENT}
 * @param unread those whose client has not opened the last letter
 * @param pastLimit those whose promise is later than the agreement says
 * @param withoutBlock those for whose promise nobody has reserved the time
 * @param moved those whose client was told another moment
 * @param minutes that the letters take which wait
 * @param oldest the promise that is due first, or has passed longest
 */
public record Tally(
        int open,
        int waiting,
        int risk,
        int broken,
        int silent,
        int unread,
        int pastLimit,
        int withoutBlock,
        int moved,
        int minutes,
        Optional<Promised> oldest) {
    /** After which a client counts as silent. */
    public static final Duration SILENT = Duration.ofDays(21);

    static Tally of(Collection<BoardRow> rows, Instant now) {
        return new Tally(
                rows.size(),
                count(rows, row -> row.waiting() > 0),
                count(rows, BoardRow::isAtRisk),
                count(rows, BoardRow::isBroken),
                count(rows, row -> isSilent(row, now)),
                count(rows, row -> row.unopenedSince().isPresent()),
                promises(rows, Promised::pastLimit),
                promises(rows, Promised::withoutBlock),
                promises(rows, Promised::moved),
                rows.stream().mapToInt(BoardRow::minutes).sum(),
                rows.stream().flatMap(row -> row.promise().stream()).min(Comparator.comparing(Promised::due)));
    }

    static boolean isSilent(BoardRow row, Instant now) {
        return row.silentSince()
                .filter(since -> !since.plus(SILENT).isAfter(now))
                .isPresent();
    }

    private static int promises(Collection<BoardRow> rows, Predicate<Promised> which) {
        return count(rows, row -> row.promise().filter(which).isPresent());
    }

    private static int count(Collection<BoardRow> rows, Predicate<BoardRow> which) {
        return (int) rows.stream().filter(which).count();
    }
}
