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
        blocks.reserve(
                troupe.person(person.getString("key")),
                new BlockRule(
                        begins.toLocalDate(),
                        Optional.empty(),
                        1,
                        new Reserved(begins.toLocalTime(), minutes, minutes - minutes / 6),
                        zone));
    }

    /** What is special: a block that runs right now, a time that is moved, a day on which nobody reads. */
    void addWhatIsSpecial(Troupe troupe) {
        UUID maria = troupe.person("maria");
        ZoneId zone = troupe.zone("lantern");
        ZonedDateTime now = clock.instant().atZone(zone);
        LocalTime begins = now.toLocalTime().truncatedTo(ChronoUnit.MINUTES).minusMinutes(10);
        LocalDate day = now.minusMinutes(10).toLocalDate();
        blocks.reserve(maria, new BlockRule(day, Optional.empty(), 0, new Reserved(begins, 2 * HOUR, 100), zone));
        move(troupe.person("claire"));
        LocalDate closed = now.toLocalDate().plusDays(9);
        blocks.close(new ClosingDays(
                UUID.randomUUID(), troupe.service("lantern"), closed, closed.plusDays(1), "Stocktaking"));
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
