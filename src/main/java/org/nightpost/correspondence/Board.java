package org.nightpost.correspondence;

import static org.nightpost.correspondence.OutstandingRows.moment;
import static org.nightpost.correspondence.OutstandingRows.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nightpost.correspondence.BoardRow.Promised;
import org.nightpost.deed.PortalClock;
import org.nightpost.schedule.PromiseState;
import org.nightpost.schedule.block.Blocks;
import org.nightpost.schedule.block.Timetable;

/** The facts of a supervisor's teams, from metadata alone: two statements, however many counsellors and correspondences. */
@ApplicationScoped
@Transactional
public class Board {
    private static final Object[] NOTHING = new Object[11];

    /**
     * What there is to see.
     *
     * @param rows every open correspondence that is sealed to a team of theirs, in no order
     * @param timetable of everybody whose time it takes, and of who else was asked for
     */
    public record View(List<BoardRow> rows, Timetable timetable) {
        /** How many promises have passed, or may. */
        public int late() {
            return (int) rows.stream()
                    .filter(row -> row.isAtRisk() || row.isBroken())
                    .count();
        }
    }

    @Inject
    private BoardRows rows;

    @Inject
    private Blocks blocks;

    @Inject
    private PortalClock clock;

    /** Of the teams that this person supervises. */
    public View of(UUID supervisor) {
        return of(supervisor, Set.of());
    }

    /** The same with the time of these counsellors, also where nobody waits for them. */
    public View of(UUID supervisor, Collection<UUID> counsellors) {
        List<Object[]> found = rows.of(supervisor);
        Set<UUID> people = new HashSet<>(counsellors);
        owed(found).forEach(one -> people.add(one.reader()));
        Timetable timetable = blocks.timetable(people);
        return new View(together(found, timetable, clock.instant()), timetable);
    }

    /** What the statement says of each correspondence, part by part, becomes one row. */
    static List<BoardRow> together(List<Object[]> found, Timetable timetable, Instant now) {
        Map<String, Map<UUID, Object[]>> parts = new HashMap<>();
        // Of promises there are several to one correspondence; they are not looked for here.
        found.forEach(row -> parts.computeIfAbsent((String) row[0], none -> new LinkedHashMap<>())
                .put((UUID) row[1], row));
        Map<UUID, Owed.Next> next = Owed.next(owed(found));
        return parts.getOrDefault(BoardRows.CORRESPONDENCE, Map.of()).values().stream()
                .map(row -> row(row, parts, Optional.ofNullable(next.get(row[1])), timetable, now))
                .toList();
    }

    private static List<Owed> owed(List<Object[]> found) {
        return Owed.all(
                found.stream().filter(row -> row[0].equals(BoardRows.PROMISE)).toList(), 1);
    }

    private static BoardRow row(
            Object[] row,
            Map<String, Map<UUID, Object[]>> parts,
            Optional<Owed.Next> next,
            Timetable timetable,
            Instant now) {
        UUID id = (UUID) row[1];
        Object[] letters = part(parts, BoardRows.LETTERS, id);
        Object[] terms = part(parts, BoardRows.TERMS, id);
        int counted = number(part(parts, BoardRows.EXCHANGES, id)[4]);
        boolean waits = number(letters[4]) > 0;
        return new BoardRow(
                new CorrespondenceId(id),
                (UUID) row[2],
                (UUID) row[3],
                number(letters[4]),
                moment(letters[7]),
                next.map(one -> promised(one, timetable, now)),
                next.map(Owed.Next::minutes).orElse(0),
                moment(letters[8]).filter(since -> !waits),
                moment(letters[9]).filter(since -> !waits),
                number(part(parts, BoardRows.HOMEWORK, id)[4]),
                terms[1] == null ? 0 : Math.max(1, counted),
                number(terms[4]));
    }

    private static Object[] part(Map<String, Map<UUID, Object[]>> parts, String kind, UUID id) {
        return parts.getOrDefault(kind, Map.of()).getOrDefault(id, NOTHING);
    }

    private static Promised promised(Owed.Next next, Timetable timetable, Instant now) {
        Owed owed = next.owed();
        return new Promised(
                owed.due(),
                PromiseState.of(next.waits(), timetable, now),
                owed.pastLimit(),
                owed.withoutBlock(),
                owed.moved());
    }
}
