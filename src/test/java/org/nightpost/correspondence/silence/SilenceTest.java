package org.nightpost.correspondence.silence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.LetterId;
import org.nightpost.correspondence.Quiet;

class SilenceTest {
    private static final Instant NOTED = Instant.parse("2026-11-20T10:00:00Z");
    private static final Quiet QUIET = new Quiet(
            new CorrespondenceId(UUID.randomUUID()),
            UUID.randomUUID(),
            new LetterId(UUID.randomUUID()),
            NOTED.minus(24, ChronoUnit.DAYS),
            true,
            3);

    @Test
    void theFirstLetterSentToThemIsTheGentleOneAndItsTimeBeginsWithIt() {
        Silence silence = new Silence(QUIET, NOTED);
        assertEquals(Optional.empty(), view(silence).endableFrom());
        silence.gentleLetter(new LetterId(UUID.randomUUID()), NOTED);
        silence.gentleLetter(new LetterId(UUID.randomUUID()), NOTED.plus(5, ChronoUnit.DAYS));
        assertEquals(Optional.of(NOTED.plus(14, ChronoUnit.DAYS)), view(silence).endableFrom());
        assertEquals(24, view(silence).days(NOTED));
    }

    @Test
    void takenBackItWasNone() {
        Silence silence = new Silence(QUIET, NOTED);
        LetterId gentle = new LetterId(UUID.randomUUID());
        silence.gentleLetter(gentle, NOTED);
        silence.takenBack(new LetterId(UUID.randomUUID()));
        assertTrue(view(silence).gentleAt().isPresent(), "another letter was taken back");
        silence.takenBack(gentle);
        assertFalse(view(silence).gentleAt().isPresent());
    }

    @Test
    void aServiceWaitsBetweenThreeDaysAndAYear() {
        assertTrue(Patience.USUAL.isSound());
        assertTrue(new Patience(3, 365).isSound());
        assertFalse(new Patience(2, 14).isSound());
        assertFalse(new Patience(21, 366).isSound());
    }

    private static SilenceView view(Silence silence) {
        return silence.view(Patience.USUAL);
    }
}
