package org.nightpost.schedule.week;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.nightpost.schedule.block.BlockChange;
import org.nightpost.schedule.block.BlockTime;
import org.nightpost.schedule.block.ClosingDays;
import org.nightpost.schedule.block.Occurrence;
import org.nightpost.schedule.block.Timetable;

/**
 * What speaks against a change, and what should be known before it is made. Pure. It looks two years ahead: what recurs
 * collides by then or hardly ever.
 *
 * @param then the timetable as it would be
 */
record Conflicts(Timetable then, UUID counsellor, BlockChange change, Instant now) {
    private static final Duration AHEAD = Duration.ofDays(7 * 104);

    /** Why it cannot be: the first reason that was found. */
    Optional<Finding> refusal() {
        List<Occurrence> changed = changed();
        if (placed() && changed.isEmpty()) {
            return Optional.of(new Finding("week.problem.never", LocalDate.MIN, Optional.empty(), ""));
        }
        return past(changed).or(() -> overlap(changed)).or(() -> order(changed)).or(() -> absent(changed));
    }

    /** What is no reason against it: the first day of each kind. */
    List<Finding> notes() {
        List<Occurrence> changed = changed();
        List<Finding> notes = new ArrayList<>();
        changed.stream()
                .filter(time -> then.isAbsent(counsellor, day(time)))
                .findFirst()
                .ifPresent(time -> notes.add(about("week.note.away", time, "")));
        changed.stream()
                .filter(Occurrence::shifted)
                .findFirst()
                .ifPresent(time -> notes.add(about("week.note.shifted", time, "")));
        for (Occurrence time : changed) {
            List<ClosingDays> closed = then.closings(day(time), day(time));
            if (!closed.isEmpty()) {
                notes.add(about("week.note.closed", time, closed.get(0).name()));
                break;
            }
        }
        return List.copyOf(notes);
    }

    private Optional<Finding> past(List<Occurrence> changed) {
        return changed.stream()
                .filter(time -> !time.from().isAfter(now))
                .findFirst()
                .map(time -> about("week.problem.past", time, ""));
    }

    private Optional<Finding> overlap(List<Occurrence> changed) {
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        List<Occurrence> others = all().filter(time -> !changed.contains(time)).toList();
        for (Occurrence time : changed) {
            Optional<Occurrence> other = others.stream().filter(time::overlaps).findFirst();
            if (other.isPresent()) {
                return other.map(found -> about("week.problem.overlap", found, ""));
            }
        }
        return Optional.empty();
    }

    /** Times of one row stay in their order: else ending it from one of them on would take away what has passed. */
    private Optional<Finding> order(List<Occurrence> changed) {
        if (change.once().isEmpty()) {
            return Optional.empty();
        }
        return changed.stream()
                .flatMap(time -> all().filter(other -> other.block().equals(time.block()))
                        .filter(other ->
                                other.on().isBefore(time.on()) != other.from().isBefore(time.from()))
                        .filter(other -> !other.on().equals(time.on())))
                .findFirst()
                .map(other -> about("week.problem.order", other, ""));
    }

    private Optional<Finding> absent(List<Occurrence> changed) {
        return changed.stream()
                .filter(time -> changed.stream().allMatch(each -> then.isAbsent(counsellor, day(each))))
                .findFirst()
                .map(time -> about("week.problem.away", time, ""));
    }

    /** Whether the change puts something into the week. */
    private boolean placed() {
        return change.begin().isPresent()
                || change.once()
                        .filter(once -> once.asAlways() || once.moved().isPresent())
                        .isPresent();
    }

    /** The times that the change puts into the week, those in an absence too. */
    private List<Occurrence> changed() {
        if (change.begin().isPresent()) {
            UUID block = change.begin().get().block();
            return all().filter(time -> time.block().equals(block)).toList();
        }
        return change
                .once()
                .filter(once -> placed())
                .flatMap(once -> then.find(counsellor, once.block(), once.on()))
                .map(BlockTime::time)
                .stream()
                .toList();
    }

    private Stream<Occurrence> all() {
        Instant first = change.begin()
                .map(begin ->
                        begin.rule().firstOn().atStartOfDay(ZoneOffset.UTC).toInstant())
                .orElse(now);
        Instant from = first.isBefore(now) ? first : now;
        Instant last = first.isBefore(now) ? now : first;
        return then.planned(counsellor, from.minus(Duration.ofDays(2)), last.plus(AHEAD)).stream()
                .filter(planned -> !planned.isLeftOut())
                .map(BlockTime::time);
    }

    private Finding about(String key, Occurrence time, String name) {
        return new Finding(key, day(time), Optional.of(time.from()), name);
    }

    private static LocalDate day(Occurrence time) {
        ZoneId zone = time.zone();
        return time.from().atZone(zone).toLocalDate();
    }
}
