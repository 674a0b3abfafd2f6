package org.nightpost.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffTest {
    @Test
    void theWaitsGrowFromAMinuteToTwoDays() {
        List<String> waits = IntStream.range(1, BackOff.ATTEMPTS)
                .mapToObj(attempt -> BackOff.after(attempt).toString())
                .toList();

        assertEquals(List.of("PT1M", "PT5M", "PT15M", "PT1H", "PT3H", "PT6H", "PT12H", "PT24H", "PT48H"), waits);
    }

    @Test
    void aMailServerThatIsAwayForThreeDaysLosesNoMail() {
        Duration tried =
                IntStream.range(1, BackOff.ATTEMPTS).mapToObj(BackOff::after).reduce(Duration.ZERO, Duration::plus);

        assertTrue(tried.compareTo(Duration.ofDays(3)) > 0, "given up after " + tried);
    }

    @Test
    void afterTheTenthAttemptItEnds() {
        assertFalse(BackOff.isLast(9));
        assertTrue(BackOff.isLast(10));
        assertEquals(Duration.ofHours(48), BackOff.after(10));
    }
}
