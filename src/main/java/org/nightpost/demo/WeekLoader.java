package org.nightpost.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.agreement.Agreement;
import org.nightpost.people.agreement.Agreements;
import org.nightpost.people.agreement.Rhythm.FixedDay;
import org.nightpost.schedule.block.BlockChange;
import org.nightpost.schedule.block.BlockRule;
import org.nightpost.schedule.block.BlockTime;
import org.nightpost.schedule.block.Blocks;
import org.nightpost.schedule.block.ClosingDays;
import org.nightpost.schedule.block.Reserved;

/** Gives the demo's counsellors their week: each reads on the day on which the letters of the files were answered. */
@ApplicationScoped
class WeekLoader {
    private static final Duration HALF_A_YEAR = Duration.ofDays(26 * 7);
    private static final int HOUR = 60;

    @Inject
    Blocks blocks;

    @Inject
    Agreements agreements;

    @Inject
    PortalClock clock;

    /** What returns. Before the letters are written: their promises come from it. */
    void reserve(JsonObject cast, Troupe troupe) {
        DemoFiles.objects(cast, "people").stream()
                .filter(person -> DemoFiles.texts(person, "roles").contains("COUNSELLOR"))
                .forEach(person -> reserveFor(person, troupe));
    }

    private void reserveFor(JsonObject person, Troupe troupe) {
        Agreement agreement = agreements.of(troupe.service(person.getString("service")));
        FixedDay answers = (FixedDay) agreement.rhythm();
        ZoneId zone = ZoneId.of(person.getString("zone"));
        int minutes = person.getInt("blockMinutes");
        LocalDate first = clock.instant()
                .minus(HALF_A_YEAR)
                .atZone(agreement.zone())
                .toLocalDate()
                .with(TemporalAdjusters.next(answers.day()));
        ZonedDateTime begins = first.atTime(answers.time())
                .atZone(agreement.zone())
                .minusMinutes(minutes)
                .withZoneSameInstant(zone);
        UUID counsellor = troupe.person(person.getString("key"));
        blocks.reserve(counsellor, weekly(begins.toLocalDate(), begins.toLocalTime(), minutes, zone));
        if (person.containsKey("also")) {
            JsonObject also = person.getJsonObject("also");
            // From this week on: the letters of the files were answered on the reply day.
            LocalDate last = LocalDate.now(clock.withZone(agreement.zone()))
                    .with(TemporalAdjusters.previousOrSame(answers.day()));
            LocalTime time = LocalTime.parse(also.getString("begins"));
            blocks.reserve(
                    counsellor, weekly(last.plusDays(also.getInt("daysLater")), time, also.getInt("minutes"), zone));
        }
    }

    private static BlockRule weekly(LocalDate first, LocalTime begins, int minutes, ZoneId zone) {
        return new BlockRule(first, Optional.empty(), 1, new Reserved(begins, minutes, capacity(minutes)), zone);
    }

    private static int capacity(int minutes) {
        return minutes - minutes / 6;
    }

    /** What is special: a block that runs right now, times that are moved or too short, days on which nobody reads. */
    void addWhatIsSpecial(JsonObject cast, Troupe troupe) {
        UUID maria = troupe.person("maria");
        ZoneId zone = troupe.zone("lantern");
        ZonedDateTime now = clock.instant().atZone(zone);
        LocalTime begins = now.toLocalTime().truncatedTo(ChronoUnit.MINUTES).minusMinutes(10);
        LocalDate day = now.minusMinutes(10).toLocalDate();
        blocks.reserve(maria, new BlockRule(day, Optional.empty(), 0, new Reserved(begins, 2 * HOUR, 100), zone));
        move(troupe.person("claire"));
        DemoFiles.objects(cast, "people").stream()
                .filter(person -> person.containsKey("nextOnly"))
                .forEach(person -> shorten(troupe.person(person.getString("key")), person.getInt("nextOnly")));
        LocalDate closed = now.toLocalDate().plusDays(9);
        blocks.close(new ClosingDays(
                UUID.randomUUID(), troupe.service("lantern"), closed, closed.plusDays(1), "Stocktaking"));
    }

    /** Of the next time only its last minutes are left: what was promised for its end stays promised, and is at risk. */
    private void shorten(UUID counsellor, int minutes) {
        BlockTime next = blocks.timetable(Set.of(counsellor))
                .planned(counsellor, clock.instant(), clock.instant().plus(Duration.ofDays(2 * 7)))
                .get(0);
        Reserved usual = next.rule().reserved();
        blocks.change(
                counsellor,
                BlockChange.move(
                        next.time().block(),
                        next.time().on(),
                        next.time().on(),
                        new Reserved(
                                usual.begins().plusMinutes(usual.minutes() - minutes), minutes, capacity(minutes))));
    }

    /** Her time after the next one takes place an hour earlier. */
    private void move(UUID counsellor) {
        List<BlockTime> times = blocks.timetable(Set.of(counsellor))
                .planned(counsellor, clock.instant(), clock.instant().plus(Duration.ofDays(3 * 7)));
        BlockTime second = times.get(1);
        Reserved usual = second.rule().reserved();
        blocks.change(
                counsellor,
                BlockChange.move(
                        second.time().block(),
                        second.time().on(),
                        second.time().on(),
                        new Reserved(usual.begins().minusHours(1), usual.minutes(), usual.capacity())));
    }
}
