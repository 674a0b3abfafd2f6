package org.nightpost.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nightpost.people.agreement.Agreement;
import org.nightpost.people.agreement.Rhythm.FixedDay;
import org.nightpost.people.agreement.SampleAgreement;
import org.nightpost.schedule.Promises.Outlook;
import org.nightpost.schedule.block.Occurrence;
import org.nightpost.schedule.block.Timetable;
import org.nightpost.schedule.block.Weeks;

/** Forty letters to one counsellor in each of many weeks that nobody thought of; the seed names them. */
class RoomPropertiesTest {
    private static final UUID MARIA = UUID.randomUUID();
    private static final String[] ZONES = {"Europe/London", "America/New_York", "Pacific/Auckland", "Asia/Kathmandu"};

    static List<Integer> seeds() {
        List<Integer> seeds = new ArrayList<>();
        for (int seed = 0; seed < 150; seed++) {
            seeds.add(seed);
        }
        return seeds;
    }

    private record Letter(Instant at, int minutes, Outlook outlook) {}

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverTheWeekIsLikeTheRulesHold(int seed) {
        Timetable table = week(new Random(seed));
        List<Letter> letters = letters(table, new Random(seed));

        assertEquals(letters, letters(table, new Random(seed)), "the same asked of the same is the same");
        Instant last = Instant.EPOCH;
        for (Letter letter : letters) {
            Outlook outlook = letter.outlook();
            Occurrence block = outlook.block().orElseThrow();
            assertTrue(block.from().isAfter(letter.at()), "a block that begins after the letter: " + letter);
            assertEquals(block.to(), outlook.due(), "the end of a block");
            assertTrue(!outlook.due().isBefore(last), "no letter is promised earlier than one before it: " + letter);
            last = outlook.due();
            int load = letters.stream()
                    .filter(other ->
                            other.outlook().block().filter(block::equals).isPresent())
                    .mapToInt(Letter::minutes)
                    .sum();
            assertTrue(
                    load <= block.capacity() || load == letter.minutes(), "more than fits: " + load + " in " + block);
        }
    }

    private static Timetable week(Random random) {
        Weeks weeks = new Weeks();
        int blocks = 1 + random.nextInt(4);
        for (int n = 0; n < blocks; n++) {
            int capacity = 30 + 10 * random.nextInt(10);
            LocalDate first = LocalDate.of(2026, 3, 1).plusDays(random.nextInt(10));
            LocalTime begins = LocalTime.of(random.nextInt(24), 15 * random.nextInt(4));
            String zone = ZONES[random.nextInt(ZONES.length)];
            weeks.weekly(MARIA, first.toString(), begins.toString(), capacity + 20, capacity, zone);
        }
        if (random.nextBoolean()) {
            weeks.away(MARIA, "2026-03-25", "2026-04-07", Optional.empty());
        }
        return weeks.table();
    }

    private static List<Letter> letters(Timetable table, Random random) {
        Agreement agreement = SampleAgreement.first(
                MARIA, new FixedDay(DayOfWeek.TUESDAY, LocalTime.of(18, 0)), ZoneId.of("Europe/London"));
        Load load = new Load(List.of());
        Room room = new Room(table, load);
        List<Letter> letters = new ArrayList<>();
        Instant at = Instant.parse("2026-03-12T00:00:00Z");
        for (int n = 0; n < 40; n++) {
            at = at.plus(Duration.ofMinutes(random.nextInt(2_000)));
            int minutes = 5 + 5 * random.nextInt(25);
            Outlook outlook = room.outlook(new Room.Need(MARIA, agreement, minutes, at, at, true));
            Optional<Held.Place> place = outlook.block().map(Held.Place::of);
            UUID id = new UUID(1, n);
            load.replace(new Held(id, MARIA, MARIA, MARIA, place, outlook.due(), minutes, at, false));
            letters.add(new Letter(at, minutes, outlook));
        }
        return letters;
    }
}
