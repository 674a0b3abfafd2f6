package org.nightpost.schedule.block;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads everything that says when somebody's blocks take place in one statement: every promise asks for it. */
@ApplicationScoped
class TimetableRows {
    /** What a row is, the id of the row, of what or whom it is, and what these kinds have of days, hours and people. */
    private static final String ALL = """
            select 'BLOCK', b.id, b.counsellor, b.first_on, b.last_on, b.every_weeks, b.begins, b.minutes, b.capacity, b.zone,
              b.counsellor
            from schedule_block b where b.counsellor in (WHOSE)
            union all
            select 'EXCEPTION', e.id, e.block, e.on_date, e.moved_to, 0, e.begins, e.minutes, e.capacity, '', e.block
            from schedule_exception e join schedule_block b on b.id = e.block where b.counsellor in (WHOSE)
            union all
            select 'ABSENCE', a.id, a.counsellor, a.first_on, a.last_on, 0, '', 0, 0, '', a.cover
            from schedule_absence a where a.counsellor in (WHOSE)
            union all
            select 'CLOSING', c.id, c.service, c.first_on, c.last_on, 0, '', 0, 0, c.name, c.service
            from schedule_closing c""";

    @PersistenceContext
    private EntityManager db;

    Timetable of(Collection<UUID> counsellors) {
        List<UUID> whose = List.copyOf(counsellors);
        String places = IntStream.rangeClosed(1, whose.size())
                .mapToObj(place -> "?" + place)
                .collect(Collectors.joining(", "));
        Query query = db.createNativeQuery(ALL.replace("WHOSE", places));
        for (int i = 0; i < whose.size(); i++) {
            query.setParameter(i + 1, whose.get(i));
        }
        List<Block> blocks = new ArrayList<>();
        List<BlockException> exceptions = new ArrayList<>();
        List<Absence> absences = new ArrayList<>();
        List<Closing> closings = new ArrayList<>();
        for (Object found : query.getResultList()) {
            Object[] row = (Object[]) found;
            switch ((String) row[0]) {
                case "BLOCK" -> blocks.add(Block.stored(id(row, 1), id(row, 2), rule(row)));
                case "EXCEPTION" ->
                    exceptions.add(BlockException.stored(
                            id(row, 2), first(row), last(row).orElse(null), reserved(row)));
                case "ABSENCE" -> absences.add(absence(row));
                default ->
                    closings.add(Closing.of(new ClosingDays(
                            id(row, 1), id(row, 2), first(row), last(row).orElseThrow(), (String) row[9])));
            }
        }
        return new Timetable(blocks, exceptions, absences, closings);
    }

    private static Absence absence(Object[] row) {
        return Absence.stored(id(row, 1), id(row, 2), first(row), last(row).orElseThrow(), id(row, 10));
    }

    private static BlockRule rule(Object[] row) {
        return new BlockRule(first(row), last(row), number(row, 5), reserved(row), ZoneId.of((String) row[9]));
    }

    private static Reserved reserved(Object[] row) {
        return new Reserved(LocalTime.parse((String) row[6]), number(row, 7), number(row, 8));
    }

    private static UUID id(Object[] row, int place) {
        return (UUID) row[place];
    }

    private static int number(Object[] row, int place) {
        return ((Number) row[place]).intValue();
    }

    private static LocalDate first(Object[] row) {
        return Objects.requireNonNull(day(row[3]));
    }

    private static Optional<LocalDate> last(Object[] row) {
        return Optional.ofNullable(day(row[4]));
    }

    /** The two databases' drivers do not agree on the class. */
    private static @Nullable LocalDate day(@Nullable Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
