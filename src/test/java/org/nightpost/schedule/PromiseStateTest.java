package org.nightpost.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.nightpost.schedule.PromiseState.AT_RISK;
import static org.nightpost.schedule.PromiseState.BROKEN;
import static org.nightpost.schedule.PromiseState.IN_TIME;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nightpost.schedule.PromiseState.Waits;
import org.nightpost.schedule.block.Weeks;

/** When a promise is at risk. Maria reads on Tuesdays from 18:00 to 20:00 in London, with 100 minutes for letters. */
class PromiseStateTest {
    private static final UUID MARIA = UUID.randomUUID();
    private static final UUID LANTERN = UUID.randomUUID();
    private static final Instant FRIDAY = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T20:00:00Z");

    private final Weeks weeks = new Weeks().weekly(MARIA, "2026-10-06", "18:00", 120, 100, "Europe/London");

    @Test
    void itIsInTimeWhileTheTimeIsEnough() {
        assertEquals(IN_TIME, state(TUESDAY, 100, FRIDAY));
    }

    @Test
    void itIsAtRiskWhenWhatComesBeforeItLeavesTooLittle() {
        assertEquals(AT_RISK, state(TUESDAY, 101, FRIDAY));
    }

    @Test
    void twoBlocksBeforeItHoldTwiceAsMuch() {
        Instant weekAfter = TUESDAY.plusSeconds(7 * 24 * 3600);
        assertEquals(IN_TIME, state(weekAfter, 200, FRIDAY));
        assertEquals(AT_RISK, state(weekAfter, 201, FRIDAY));
    }

    @Test
    void aBlockThatRunsHoldsWhatIsLeftOfIt() {
        assertEquals(IN_TIME, state(TUESDAY, 50, Instant.parse("2026-11-24T19:10:00Z")));
        assertEquals(AT_RISK, state(TUESDAY, 50, Instant.parse("2026-11-24T19:11:00Z")));
    }

    @Test
    void aBlockThatIsLeftOutOrOnAClosingDayOrInAnAbsenceHoldsNothing() {
        weeks.without("2026-11-24");
        assertEquals(AT_RISK, state(TUESDAY, 5, FRIDAY));
        assertEquals(AT_RISK, other().closed(LANTERN, "2026-11-24", "2026-11-24"));
        assertEquals(AT_RISK, other().away(MARIA, "2026-11-23", "2026-11-25", Optional.empty()));
        assertEquals(IN_TIME, other().closed(UUID.randomUUID(), "2026-11-24", "2026-11-24"));
    }

    @Test
    void whatIsWrittenAndGoesInTimeIsAtNoRisk() {
        assertEquals(IN_TIME, PromiseState.of(new Waits(MARIA, LANTERN, TUESDAY, 500, true), weeks.table(), FRIDAY));
    }

    @Test
    void itIsBrokenOnceTheMomentHasPassedAndNotBefore() {
        assertEquals(AT_RISK, state(TUESDAY, 5, TUESDAY));
        assertEquals(BROKEN, state(TUESDAY, 5, TUESDAY.plusMillis(1)));
        Waits ready = new Waits(MARIA, LANTERN, TUESDAY, 0, true);
        assertEquals(BROKEN, PromiseState.of(ready, weeks.table(), TUESDAY.plusMillis(1)));
    }

    @Test
    void whoReservesNoTimeIsAtRiskInTheLastDayAndNight() {
        Waits waits = new Waits(UUID.randomUUID(), LANTERN, TUESDAY, 50, false);
        assertEquals(IN_TIME, PromiseState.of(waits, weeks.table(), TUESDAY.minusSeconds(24 * 3600)));
        assertEquals(AT_RISK, PromiseState.of(waits, weeks.table(), TUESDAY.minusSeconds(24 * 3600 - 1)));
    }

    private PromiseState state(Instant due, int minutesUntil, Instant now) {
        return PromiseState.of(new Waits(MARIA, LANTERN, due, minutesUntil, false), weeks.table(), now);
    }

    private static Asked other() {
        return new Asked(new Weeks().weekly(MARIA, "2026-10-06", "18:00", 120, 100, "Europe/London"));
    }

    /** Another week, and how a letter of five minutes stands in it. */
    private record Asked(Weeks weeks) {
        PromiseState closed(UUID service, String first, String last) {
            return state(weeks.closed(service, first, last));
        }

        PromiseState away(UUID counsellor, String first, String last, Optional<UUID> cover) {
            return state(weeks.away(counsellor, first, last, cover));
        }

        private static PromiseState state(Weeks asked) {
            return PromiseState.of(new Waits(MARIA, LANTERN, TUESDAY, 5, false), asked.table(), FRIDAY);
        }
    }
}
