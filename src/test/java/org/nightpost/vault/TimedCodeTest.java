package org.nightpost.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TimedCodeTest {
    /** RFC 6238, appendix B. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private static final Map<Long, String> VECTORS = Map.of(
            59L, "94287082",
            1111111109L, "07081804",
            1111111111L, "14050471",
            1234567890L, "89005924",
            2000000000L, "69279037",
            20000000000L, "65353130");

    @Test
    void theCodesAreThoseOfTheStandard() {
        VECTORS.forEach((second, code) -> {
            long step = TimedCode.step(Instant.ofEpochSecond(second));
            assertEquals(code, TimedCode.at(SECRET, step, 8), "at " + second);
            assertEquals(code.substring(2), TimedCode.at(SECRET, step), "six digits at " + second);
        });
    }

    @Test
    void oneStepOfDriftIsForgivenEitherWayAndNoMore() {
        Instant now = Instant.ofEpochSecond(1234567890L);
        long step = TimedCode.step(now);
        for (long off : new long[] {-1, 0, 1}) {
            assertEquals(
                    OptionalLong.of(step + off), TimedCode.matching(SECRET, TimedCode.at(SECRET, step + off), now));
        }
        for (long off : new long[] {-240, -2, 2, 240}) {
            assertTrue(TimedCode.matching(SECRET, TimedCode.at(SECRET, step + off), now)
                    .isEmpty());
        }
    }

    @Test
    void aStepIsHalfAMinute() {
        Instant begin = Instant.ofEpochSecond(1234567890L);
        assertEquals(TimedCode.step(begin), TimedCode.step(begin.plusSeconds(29)));
        assertEquals(TimedCode.step(begin) + 1, TimedCode.step(begin.plus(Duration.ofSeconds(30))));
    }

    @Test
    void whatIsNoCodeMatchesNothing() {
        for (String typed : new String[] {"", "1", "12345", "1234567", "abcdef", "١٢٣٤٥٦"}) {
            assertTrue(
                    TimedCode.matching(SECRET, typed, Instant.ofEpochSecond(59)).isEmpty(), typed);
        }
    }

    @Test
    void everySecretIsAnother() {
        assertEquals(TimedCode.SECRET_BYTES, TimedCode.newSecret().length);
        assertNotEquals(
                TimedCode.at(TimedCode.newSecret(), 1, 8) + TimedCode.at(TimedCode.newSecret(), 1, 8),
                TimedCode.at(TimedCode.newSecret(), 1, 8) + TimedCode.at(TimedCode.newSecret(), 1, 8));
    }
}
