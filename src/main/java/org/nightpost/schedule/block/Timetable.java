package org.nightpost.schedule.block;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The blocks of some counsellors with all that changes them, read once: what takes place when can be asked of it as often
 * as needed. It knows no present moment.
 */
public final class Timetable {
    private final List<Block> blocks;
    private final List<BlockException> exceptions;
    private final List<Absence> absences;
    private final List<Closing> closings;

    Timetable(List<Block> blocks, List<BlockException> exceptions, List<Absence> absences, List<Closing> closings) {
        this.blocks = List.copyOf(blocks);
        this.exceptions = List.copyOf(exceptions);
        this.absences = List.copyOf(absences);
        this.closings = List.copyOf(closings);
    }

    /**
     * What this counsellor has in this time, absences and moved days counted in, by the beginning.
     *
     * @param from those that end after it
     * @param until those that begin before it
     */
    public List<Occurrence> of(UUID counsellor, Instant from, Instant until) {
        return blocks.stream()
                .filter(block -> block.counsellor().equals(counsellor))
                .flatMap(block -> times(block, from, until))
                .filter(time -> !isAbsent(counsellor, dayOf(time)))
                .sorted(Occurrence.IN_TIME)
                .toList();
    }

    /** The same of those in which letters of this service are answered: none on its closing days. */
    public List<Occurrence> of(UUID counsellor, UUID service, Instant from, Instant until) {
        return of(counsellor, from, until).stream()
                .filter(time -> !isClosed(service, dayOf(time)))
                .toList();
    }

    /** Who answers for this counsellor on this day; empty if they are there, or nobody does. */
    public Optional<UUID> cover(UUID counsellor, LocalDate day) {
        return absences.stream()
                .filter(absence -> absence.counsellor().equals(counsellor) && absence.includes(day))
                .flatMap(absence -> absence.cover().stream())
                .findFirst();
    }

    public boolean isAbsent(UUID counsellor, LocalDate day) {
        return absences.stream().anyMatch(absence -> absence.counsellor().equals(counsellor) && absence.includes(day));
    }

    public boolean isClosed(UUID service, LocalDate day) {
        return closings.stream().anyMatch(closing -> closing.service().equals(service) && closing.includes(day));
    }

    /** Whether this counsellor has reserved any time at all, be it past or to come. */
    public boolean hasBlocks(UUID counsellor) {
        return blocks.stream().anyMatch(block -> block.counsellor().equals(counsellor));
    }

    /** The same as it would be with this absence; nothing is stored. */
    public Timetable with(Away away) {
        return new Timetable(
                blocks,
                exceptions,
                Stream.concat(absences.stream(), Stream.of(new Absence(away))).toList(),
                closings);
    }

    private Stream<Occurrence> times(Block block, Instant from, Instant until) {
        BlockRule rule = block.rule();
        // A day more on both sides: a block may run past midnight, and its zone is not that of the asker.
        LocalDate first = from.atZone(rule.zone()).toLocalDate().minusDays(1);
        LocalDate last = until.atZone(rule.zone()).toLocalDate().plusDays(1);
        Stream<Occurrence> regular = rule.days(first, last).stream()
                .filter(day -> exception(block, day).isEmpty())
                .map(day -> block.at(day, day, rule.reserved()));
        Stream<Occurrence> moved = exceptions.stream()
                .filter(exception -> exception.block().equals(block.id()))
                // A rule that was changed since no longer has that day.
                .filter(exception -> !rule.days(exception.on(), exception.on()).isEmpty())
                .flatMap(exception ->
                        exception.movedTo().map(day -> block.at(exception.on(), day, exception.reserved())).stream());
        return Stream.concat(regular, moved)
                .filter(time -> time.to().isAfter(from) && time.from().isBefore(until));
    }

    private Optional<BlockException> exception(Block block, LocalDate day) {
        return exceptions.stream()
                .filter(exception -> exception.block().equals(block.id()))
                .filter(exception -> exception.on().equals(day))
                .findFirst();
    }

    private static LocalDate dayOf(Occurrence time) {
        return time.from().atZone(time.zone()).toLocalDate();
    }
}
