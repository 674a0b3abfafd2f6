package org.nightpost.security.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TriesTest {
    @Test
    void fourWrongCodesAreFreeAndThenEachWaitIsTwiceAsLongUpToAnHour() {
        assertEquals(Duration.ZERO, Tries.pause(1));
        assertEquals(Duration.ZERO, Tries.pause(4));
        assertEquals(Duration.ofMinutes(1), Tries.pause(5));
        assertEquals(Duration.ofMinutes(2), Tries.pause(6));
        assertEquals(Duration.ofMinutes(32), Tries.pause(10));
        assertEquals(Duration.ofHours(1), Tries.pause(11));
        assertEquals(Duration.ofHours(1), Tries.pause(1000));
    }
}
