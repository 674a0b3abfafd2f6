package org.nightpost.security.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nightpost.security.guard.GuardedDoor.Waits;
import org.nightpost.security.guard.Tries.Outcome;

class TriesTest {
    private static final Waits WAITS = GuardedDoor.SIGN_IN.waits();

    private Instant now = Instant.parse("2026-11-26T02:14:00Z");
    private final Tries tries = new Tries(UUID.randomUUID(), now);

    @Test
    void fiveFailuresCostNoWaitAndTheSixthTryIsHeld() {
        for (int i = 0; i < 5; i++) {
            assertFalse(isHeld(), "held after " + i);
            fail();
        }
        assertTrue(isHeld());
        later(Duration.ofSeconds(29));
        assertTrue(isHeld());
        later(Duration.ofSeconds(1));
        assertFalse(isHeld());
    }

    @Test
    void eachFurtherFailureDoublesTheWaitUpToAnHour() {
        for (int i = 1; i < 5; i++) {
            assertEquals(Duration.ZERO, WAITS.after(i));
        }
        assertEquals(Duration.ofSeconds(30), WAITS.after(5));
        assertEquals(Duration.ofMinutes(1), WAITS.after(6));
        assertEquals(Duration.ofMinutes(32), WAITS.after(11));
        assertEquals(Duration.ofHours(1), WAITS.after(12));
        assertEquals(Duration.ofHours(1), WAITS.after(Integer.MAX_VALUE));
    }

    @Test
    void whoKeepsGuessingGetsAboutThirtyTriesADay() {
        Instant end = now.plus(Duration.ofDays(1));
        int looked = 0;
        for (; now.isBefore(end); later(Duration.ofSeconds(10))) {
            if (!isHeld()) {
                fail();
                looked++;
            }
        }
        assertTrue(looked > 25 && looked < 40, looked + " guesses in a day");
    }

    @Test
    void successForgetsWhatFailedBefore() {
        for (int i = 0; i < 4; i++) {
            fail();
        }
        tries.begin(now, WAITS);
        tries.end(Outcome.PASSED);
        for (int i = 0; i < 4; i++) {
            fail();
        }
        assertFalse(isHeld());
    }

    @Test
    void aDayWithoutATryForgetsToo() {
        for (int i = 0; i < 20; i++) {
            fail();
        }
        later(Duration.ofHours(24).plusSeconds(1));
        fail();
        assertFalse(isHeld());
    }

    @Test
    void oneIsLookedAtAtATimeAndALostLookEndsByItself() {
        tries.begin(now, WAITS);
        assertTrue(tries.isInFlight(now));
        later(Tries.LOOK.minusSeconds(1));
        assertTrue(tries.isInFlight(now));
        later(Duration.ofSeconds(1));
        assertFalse(tries.isInFlight(now));
        fail();
        assertFalse(tries.isInFlight(now));
    }

    @Test
    void aTryThatDiedWithItsNodeStaysCounted() {
        for (int i = 0; i < 5; i++) {
            tries.begin(now, WAITS);
        }
        assertTrue(isHeld());
    }

    @Test
    void whatNobodyLookedAtCountsForNothing() {
        for (int i = 0; i < 50; i++) {
            tries.begin(now, WAITS);
            tries.end(Outcome.UNSEEN);
        }
        assertFalse(isHeld());
        fail();
        assertFalse(isHeld());
    }

    @Test
    void aNodeWhoseClockIsSlowHoldsNobodyAfterASuccess() {
        tries.begin(now, WAITS);
        tries.end(Outcome.PASSED);
        later(Duration.ofSeconds(-3));
        assertFalse(isHeld());
        assertFalse(tries.isInFlight(now));
    }

    @Test
    void aClockThatIsSetBackHoldsNobodyLongerThanTheRule() {
        for (int i = 0; i < 5; i++) {
            fail();
        }
        later(Duration.ofHours(-2));
        assertFalse(isHeld());
        assertFalse(tries.isInFlight(now));
    }

    private boolean isHeld() {
        return tries.isHeld(now, WAITS.longest());
    }

    private void fail() {
        tries.begin(now, WAITS);
        tries.end(Outcome.FAILED);
    }

    private void later(Duration time) {
        now = now.plus(time);
    }
}
