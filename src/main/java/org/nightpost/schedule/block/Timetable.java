package org.nightpost.schedule.block;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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

    /** All this counsellor's times as they are planned, those that are left out and those in an absence too. */
    public List<BlockTime> planned(UUID counsellor, Instant from, Instant until) {
        return blocks.stream()
                .filter(block -> block.counsellor().equals(counsellor))
                .flatMap(block -> Stream.concat(
                        times(block, from, until).map(time -> planned(block, time)),
                        leftOut(block)
                                .filter(time -> time.time().to().isAfter(from)
                                        && time.time().from().isBefore(until))))
                .sorted(Comparator.comparing(BlockTime::time, Occurrence.IN_TIME))
                .toList();
    }

    /** The time that this row puts on this day, if both are this counsellor's. */
    public Optional<BlockTime> find(UUID counsellor, UUID block, LocalDate on) {
        return blocks.stream()
                .filter(one -> one.id().equals(block) && one.counsellor().equals(counsellor))
                .filter(one -> !one.rule().days(on, on).isEmpty())
                .map(one -> exception(one, on)
                        .map(exception -> planned(one, exception))
                        .orElseGet(() -> planned(one, one.at(on, on, one.rule().reserved()))))
                .findFirst();
    }

    /** Whether this block is this counsellor's, whatever it still has in store. */
    public boolean isOf(UUID counsellor, UUID block) {
        return blocks.stream()
                .anyMatch(one -> one.id().equals(block) && one.counsellor().equals(counsellor));
    }

    /** The closing days that share a day with these, both included, by their beginning. */
    public List<ClosingDays> closings(LocalDate from, LocalDate until) {
        return closings.stream()
                .map(Closing::days)
                .filter(days -> !days.firstOn().isAfter(until) && !days.lastOn().isBefore(from))
                .sorted(Comparator.comparing(ClosingDays::firstOn).thenComparing(ClosingDays::id))
                .toList();
    }

    /** What would be after this; this timetable stays as it is. */
    public Timetable after(UUID counsellor, BlockChange change) {
        List<Block> then = new ArrayList<>(blocks);
        List<BlockException> exempt = new ArrayList<>(exceptions);
        change.end().ifPresent(end -> {
            then.replaceAll(block -> block.id().equals(end.block())
                    ? block.rule().until(end.from()).map(block::as).orElse(block)
                    : block);
            then.removeIf(block -> block.id().equals(end.block())
                    && block.rule().until(end.from()).isEmpty());
            exempt.removeIf(exception ->
                    exception.block().equals(end.block()) && !exception.on().isBefore(end.from()));
        });
        change.once().ifPresent(once -> {
            exempt.removeIf(exception ->
                    exception.block().equals(once.block()) && exception.on().equals(once.on()));
            blocks.stream()
                    .filter(block -> block.id().equals(once.block()) && !once.asAlways())
                    .forEach(block -> exempt.add(BlockException.of(block, once)));
        });
        change.begin().ifPresent(begin -> then.add(Block.begin(begin, counsellor)));
        return new Timetable(then, exempt, absences, closings);
    }

    /** What would be if the service were closed on these days too. */
    public Timetable with(ClosingDays days) {
        List<Closing> then = new ArrayList<>(closings);
        then.add(Closing.of(days));
        return new Timetable(blocks, exceptions, absences, then);
    }

    private Stream<BlockTime> leftOut(Block block) {
        return exceptions.stream()
                .filter(exception -> exception.block().equals(block.id()))
                .filter(exception -> exception.movedTo().isEmpty())
                .filter(exception ->
                        !block.rule().days(exception.on(), exception.on()).isEmpty())
                .map(exception -> planned(block, exception));
    }

    private static BlockTime planned(Block block, BlockException exception) {
        boolean leftOut = exception.movedTo().isEmpty();
        LocalDate day = exception.movedTo().orElse(exception.on());
        Occurrence time = block.at(exception.on(), day, exception.reserved());
        return new BlockTime(
                time,
                block.rule(),
                leftOut ? BlockTime.Kind.LEFT_OUT : BlockTime.Kind.MOVED,
                print(block, time, leftOut));
    }

    private BlockTime planned(Block block, Occurrence time) {
        boolean moved = exception(block, time.on()).isPresent();
        return new BlockTime(
                time, block.rule(), moved ? BlockTime.Kind.MOVED : BlockTime.Kind.REGULAR, print(block, time, false));
    }

    private static String print(Block block, Occurrence time, boolean leftOut) {
        BlockRule rule = block.rule();
        return String.join(
                "|",
                rule.firstOn().toString(),
                rule.lastOn().map(LocalDate::toString).orElse(""),
                rule.reserved().begins() + "+" + rule.reserved().minutes() + "/"
                        + rule.reserved().capacity(),
                leftOut ? "" : time.from() + "+" + time.length() + "/" + time.capacity());
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
