package org.nightpost.correspondence.ending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.silence.Patience;
import org.nightpost.correspondence.silence.SilenceView;
import org.nightpost.web.Problem;

class OutcomeTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Set<Outcome> THEIR_OWN_WORD = EnumSet.of(Outcome.AGREED, Outcome.MOVED_ON, Outcome.BY_CLIENT);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void nobodyIsEndedForSilenceWhoIsNotSilent() {
        assertEquals(EnumSet.complementOf(EnumSet.of(Outcome.NO_REPLY)), allowed(Optional.empty()));
    }

    @Test
    void whileTheyAreSilentOnlyTheirOwnWordIsAReason() {
        assertEquals(THEIR_OWN_WORD, allowed(silence(Optional.empty())));
    }

    @Test
    void theGentleLetterHasItsTimeToTheVeryMoment() {
        assertEquals(
                THEIR_OWN_WORD,
                allowed(silence(Optional.of(NOW.minus(14, ChronoUnit.DAYS).plusMillis(1)))));
        assertEquals(EnumSet.allOf(Outcome.class), allowed(silence(Optional.of(NOW.minus(14, ChronoUnit.DAYS)))));
    }

    @Test
    void supervisorsHearOfItWhenNothingWasDoneForAsLongAgain() {
        assertFalse(silence(Optional.empty()).orElseThrow().isUnattended(NOW));
        assertTrue(silence(Optional.empty()).orElseThrow().isUnattended(NOW.plus(20, ChronoUnit.DAYS)));
        assertFalse(silence(Optional.of(NOW)).orElseThrow().isUnattended(NOW.plus(20, ChronoUnit.DAYS)));
    }

    @Test
    void theLastDayIsTodayOrLaterAndOverAtMidnightWhereTheCounsellorIs() {
        LocalDate today = LocalDate.of(2026, 11, 20);
        assertEquals(List.of(), fields(form("2026-11-20").problems(today)));
        assertEquals(List.of("day"), fields(form("2026-11-19").problems(today)));
        assertEquals(List.of("day"), fields(form("2027-11-22").problems(today)));
        assertEquals(List.of("day"), fields(form("soon").problems(today)));
        assertEquals(
                Optional.of(Instant.parse("2026-11-21T00:00:00Z")),
                form("2026-11-20").plan(LONDON).day());
        assertEquals(
                List.of("outcome", "note", "when"),
                fields(new PlanForm("", "x".repeat(4_001), "", "", "").problems(today)));
    }

    private static PlanForm form(String day) {
        return new PlanForm("AGREED", "", "", "day", day);
    }

    private static List<String> fields(List<Problem> problems) {
        return problems.stream().map(Problem::field).toList();
    }

    private static Set<Outcome> allowed(Optional<SilenceView> silence) {
        return EnumSet.allOf(Outcome.class).stream()
                .filter(outcome -> outcome.isAllowed(silence, NOW))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Outcome.class)));
    }

    /** Noted a day ago. */
    private static Optional<SilenceView> silence(Optional<Instant> gentleAt) {
        Instant noted = NOW.minus(1, ChronoUnit.DAYS);
        return Optional.of(new SilenceView(
                new CorrespondenceId(UUID.randomUUID()),
                noted.minus(21, ChronoUnit.DAYS),
                true,
                2,
                noted,
                gentleAt,
                Patience.USUAL));
    }
}
