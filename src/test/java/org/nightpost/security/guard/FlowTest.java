package org.nightpost.security.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nightpost.security.guard.GuardedDoor.Pace;

class FlowTest {
    private static final Pace PACE = new Pace(10, Duration.ofSeconds(20));

    private Instant now = Instant.parse("2026-11-26T02:14:00Z");
    private final Flow flow = new Flow(UUID.randomUUID(), now);

    @Test
    void aBurstGoesThroughAndThenOneInEachInterval() {
        assertEquals(10, passing());
        now = now.plusSeconds(19);
        assertEquals(0, passing());
        now = now.plusSeconds(1);
        assertEquals(1, passing());
        now = now.plusSeconds(100);
        assertEquals(5, passing());
    }

    @Test
    void afterAQuietTimeTheWholeBurstIsThereAndNotMore() {
        passing();
        now = now.plus(Duration.ofDays(3));
        assertEquals(10, passing());
    }

    @Test
    void successTakesUpNoRoom() {
        for (int i = 0; i < 1000; i++) {
            assertFalse(flow.isFull(now, PACE));
            flow.count(now, PACE);
            flow.giveBack(PACE);
        }
        assertEquals(10, passing());
    }

    @Test
    void aClockThatIsSetBackDoesNotCloseTheDoor() {
        assertEquals(10, passing());
        now = now.minus(Duration.ofHours(2));
        assertFalse(flow.isFull(now, PACE));
        assertEquals(10, passing());
        assertTrue(flow.isFull(now, PACE));
    }

    private int passing() {
        int passed = 0;
        while (!flow.isFull(now, PACE)) {
            flow.count(now, PACE);
            passed++;
        }
        return passed;
    }
}
