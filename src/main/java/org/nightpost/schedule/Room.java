package org.nightpost.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nightpost.people.agreement.Agreement;
import org.nightpost.schedule.Promises.Outlook;
import org.nightpost.schedule.block.Occurrence;
import org.nightpost.schedule.block.Timetable;

/**
 * Where there is room for a letter (docs: how a promise is computed). Pure: the same asked of the same is the same.
 *
 * @param load what was promised before
 */
record Room(Timetable timetable, Load load) {
    /** How far one looks for a block; if all of these are full, {@link #FAR} is tried. */
    private static final Duration HORIZON = Duration.ofDays(7 * 12);

    static final Duration FAR = Duration.ofDays(7 * 104);

    /**
     * What is looked for.
     *
     * @param after blocks that begin later than this: when the letter came, or the present moment if that is later
     * @param inTurn whether earlier letters of others must not be overtaken
     */
    record Need(UUID counsellor, Agreement agreement, int minutes, Instant letterAt, Instant after, boolean inTurn) {}

    Outlook outlook(Need need) {
        Instant limit = limit(need, need.letterAt());
        return find(need, HORIZON)
                .or(() -> find(need, FAR))
                .map(time -> new Outlook(time.to(), Optional.of(time), reason(need, time), limit))
                .orElseGet(() -> {
                    // Told as the agreement says it, and seen by the supervisor: nobody has reserved the time.
                    Instant due = later(limit(need, need.after()), floor(need, need.counsellor()));
                    return new Outlook(due, Optional.empty(), PromiseReason.NO_BLOCK, limit);
                });
    }

    /** The times in which letters to this counsellor are answered: their own, and their cover's while they are away. */
    List<Occurrence> times(UUID counsellor, UUID service, Instant from, Instant until) {
        Stream<Occurrence> own = timetable.of(counsellor, service, from, until).stream();
        Stream<Occurrence> covers = covers(counsellor, from, until).stream()
                .flatMap(cover -> timetable.of(cover, service, from, until).stream()
                        .filter(time -> timetable
                                .cover(counsellor, day(time))
                                .filter(cover::equals)
                                .isPresent()));
        return Stream.concat(own, covers)
                .sorted(Comparator.comparing(Occurrence::to)
                        .thenComparing(Occurrence::from)
                        .thenComparing(Occurrence::block))
                .toList();
    }

    private Optional<Occurrence> find(Need need, Duration horizon) {
        Instant until = need.after().plus(horizon);
        List<Occurrence> times = times(need.counsellor(), need.agreement().service(), need.after(), until);
        Map<Occurrence, Integer> promised = load.minutes(times);
        boolean tooLong = times.stream().noneMatch(time -> time.capacity() >= need.minutes());
        return times.stream()
                .filter(time -> time.from().isAfter(need.after()))
                .filter(time -> !need.inTurn() || !time.to().isBefore(floor(need, time.counsellor())))
                .filter(time -> {
                    int minutes = promised.getOrDefault(time, 0);
                    return tooLong ? minutes == 0 : minutes + need.minutes() <= time.capacity();
                })
                .findFirst();
    }

    private Instant floor(Need need, UUID reader) {
        return need.inTurn() ? load.notBefore(reader, need.letterAt()) : Instant.EPOCH;
    }

    private Instant limit(Need need, Instant from) {
        UUID service = need.agreement().service();
        return Limit.of(need.agreement(), day -> timetable.isClosed(service, day), from);
    }

    private Set<UUID> covers(UUID counsellor, Instant from, Instant until) {
        LocalDate first = from.atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
        LocalDate last = until.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
        return first.datesUntil(last.plusDays(1))
                .flatMap(day -> timetable.cover(counsellor, day).stream())
                .collect(Collectors.toSet());
    }

    private static PromiseReason reason(Need need, Occurrence time) {
        return time.capacity() < need.minutes() ? PromiseReason.LONG_LETTER : PromiseReason.BLOCK;
    }

    private static LocalDate day(Occurrence time) {
        return time.from().atZone(time.zone()).toLocalDate();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
