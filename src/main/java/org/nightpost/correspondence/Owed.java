package org.nightpost.correspondence;

import static org.nightpost.correspondence.OutstandingRows.moment;
import static org.nightpost.correspondence.OutstandingRows.number;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nightpost.schedule.PromiseReason;
import org.nightpost.schedule.PromiseState.Waits;

/**
 * A promise that nobody has kept yet.
 *
 * @param reader in whose time it is kept
 * @param ready whether the answer is held and goes by then
 */
record Owed(
        UUID correspondence,
        UUID reader,
        UUID service,
        int minutes,
        boolean ready,
        Instant due,
        boolean pastLimit,
        boolean moved,
        boolean withoutBlock) {
    private static final Comparator<Owed> IN_TURN =
            Comparator.comparing(Owed::due).thenComparing(Owed::correspondence);

    /**
     * The one of a correspondence that is due first.
     *
     * @param minutes that all of this correspondence take
     */
    record Next(Owed owed, Waits waits, int minutes) {
        private Next and(Next later) {
            return new Next(owed, waits, minutes + later.minutes);
        }
    }

    /** By correspondence. What has to be done until then is counted among all of these, so they are all of their readers. */
    static Map<UUID, Next> next(Collection<Owed> all) {
        Map<UUID, Integer> done = new HashMap<>();
        Map<UUID, Next> next = new HashMap<>();
        for (Owed one : all.stream().sorted(IN_TURN).toList()) {
            int until = done.merge(one.reader, one.ready ? 0 : one.minutes, Integer::sum);
            Waits waits = new Waits(one.reader, one.service, one.due, until, one.ready);
            next.merge(one.correspondence, new Next(one, waits, one.minutes), Next::and);
        }
        return next;
    }

    /** Of a row of {@link OutstandingRows#COLUMNS}, which begin at this place. */
    static Owed of(Object[] row, int first) {
        Instant due = moment(row[first + 6]).orElseThrow();
        return new Owed(
                (UUID) row[first],
                (UUID) row[first + 1],
                (UUID) row[first + 2],
                number(row[first + 3]),
                number(row[first + 4]) == 1,
                due,
                moment(row[first + 7]).filter(due::isAfter).isPresent(),
                row[first + 8] != null,
                PromiseReason.NO_BLOCK.name().equals(row[first + 9]));
    }

    static List<Owed> all(Collection<Object[]> rows, int first) {
        return rows.stream().map(row -> of(row, first)).toList();
    }
}
