package org.nightpost.schedule.week;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.People;
import org.nightpost.schedule.Promises;
import org.nightpost.schedule.block.BlockTime;
import org.nightpost.schedule.block.Blocks;
import org.nightpost.schedule.block.Occurrence;
import org.nightpost.schedule.block.Timetable;
import org.nightpost.schedule.week.WeekPage.Closed;
import org.nightpost.schedule.week.WeekPage.Day;
import org.nightpost.schedule.week.WeekPage.Slot;

/** Reads the week of a counsellor, in a fixed number of statements. */
@ApplicationScoped
class Weeks {
    private static final int DAYS = 7;

    /** No promise without a block is made for later. */
    private static final Duration AHEAD = Duration.ofDays(7 * 12);

    @Inject
    Blocks blocks;

    @Inject
    Promises promises;

    @Inject
    People people;

    @Inject
    PortalClock clock;

    /** The week of this day, as the clocks of this zone have it. */
    WeekPage week(UUID counsellor, LocalDate day, ZoneId zone) {
        Timetable timetable = blocks.timetable(Set.of(counsellor));
        LocalDate monday = WeekDay.monday(day);
        List<BlockTime> planned = timetable.planned(
                counsellor,
                monday.atStartOfDay(zone).toInstant(),
                monday.plusDays(DAYS).atStartOfDay(zone).toInstant());
        List<Occurrence> real = planned.stream()
                .filter(time -> takesPlace(timetable, counsellor, time))
                .map(BlockTime::time)
                .toList();
        // What was promised without a block is counted in the last time before its moment, be that in a later week.
        Map<Occurrence, Integer> minutes = promises.minutesPromised(counsellor, withLater(timetable, counsellor, real));
        Map<UUID, String> services = people.serviceNames();
        List<Day> days = IntStream.range(0, DAYS)
                .mapToObj(monday::plusDays)
                .map(date -> new Day(
                        date,
                        date.equals(today(zone)),
                        timetable.isAbsent(counsellor, date),
                        timetable.closings(date, date).stream()
                                .map(closed -> new Closed(
                                        Objects.requireNonNullElse(services.get(closed.service()), ""), closed.name()))
                                .toList(),
                        slots(planned, date, zone, minutes)))
                .toList();
        return new WeekPage(days, timetable.hasBlocks(counsellor));
    }

    private static List<Occurrence> withLater(Timetable timetable, UUID counsellor, List<Occurrence> times) {
        return times.isEmpty()
                ? times
                : timetable.of(
                        counsellor, times.get(0).from(), times.get(0).from().plus(AHEAD));
    }

    Optional<BlockTime> find(UUID counsellor, UUID block, LocalDate on) {
        return blocks.timetable(Set.of(counsellor)).find(counsellor, block, on);
    }

    boolean isOf(UUID counsellor, UUID block) {
        return blocks.timetable(Set.of(counsellor)).isOf(counsellor, block);
    }

    LocalDate today(ZoneId zone) {
        return clock.instant().atZone(zone).toLocalDate();
    }

    private List<Slot> slots(List<BlockTime> planned, LocalDate date, ZoneId zone, Map<Occurrence, Integer> minutes) {
        Instant now = clock.instant();
        return planned.stream()
                .filter(time -> time.time().from().atZone(zone).toLocalDate().equals(date))
                .map(time -> {
                    boolean over = !time.time().to().isAfter(now);
                    Optional<Integer> promised =
                            over ? Optional.empty() : Optional.ofNullable(minutes.get(time.time()));
                    return new Slot(time, promised, over, time.time().from().isAfter(now));
                })
                .toList();
    }

    private static boolean takesPlace(Timetable timetable, UUID counsellor, BlockTime time) {
        LocalDate day = time.time().from().atZone(time.time().zone()).toLocalDate();
        return !time.isLeftOut() && !timetable.isAbsent(counsellor, day);
    }
}
