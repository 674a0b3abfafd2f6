package org.nightpost.supervision.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nightpost.people.Profile;

class LedgerTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Test
    void whoHasClientsNeedsNinetyMinutesAMonthAndCannotAverage() {
        Ledger ledger = ledger(false, true, Map.of(OCTOBER, 30, NOVEMBER, 150), Map.of());
        assertEquals(List.of(0, 60), missing(ledger));
        assertEquals(1, ledger.lacking());
    }

    @Test
    void aTraineeNeedsAnHourForEightHoursWithClientsIfThatIsMore() {
        assertEquals(90, Minimum.USUAL.due(true, 12 * 60));
        assertEquals(150, Minimum.USUAL.due(true, 20 * 60));
        assertEquals(91, Minimum.USUAL.due(true, 12 * 60 + 1));
        assertEquals(90, Minimum.USUAL.due(false, 20 * 60));
        assertEquals(90, new Minimum(90, 0).due(true, 20 * 60));
    }

    @Test
    void monthsBeginWithTheFirstSupervisionOrTheFirstBlock() {
        assertEquals(List.of(NOVEMBER), months(ledger(false, true, Map.of(), Map.of())));
        assertEquals(
                List.of(NOVEMBER, OCTOBER, YearMonth.of(2026, 9)),
                months(ledger(false, true, Map.of(OCTOBER, 90), Map.of(YearMonth.of(2026, 9), 60))));
    }

    @Test
    void nothingIsDueInAMonthWithoutWorkForClients() {
        Ledger ledger = ledger(false, false, Map.of(), Map.of(OCTOBER, 60));
        assertEquals(List.of(0, 90), missing(ledger));
    }

    @Test
    void whoIsInTwoTeamsHasTheStricterMinimumInEachRespect() {
        assertEquals(new Minimum(120, 360), new Minimum(120, 480).and(new Minimum(60, 360)));
        assertEquals(new Minimum(90, 480), new Minimum(90, 0).and(Minimum.USUAL));
    }

    private static Ledger ledger(
            boolean trainee, boolean clients, Map<YearMonth, Integer> had, Map<YearMonth, Integer> worked) {
        Profile tom = new Profile(UUID.randomUUID(), "Tom", "en", ZoneOffset.UTC, trainee);
        return Ledger.of(tom, Minimum.USUAL, clients, had, worked, NOVEMBER);
    }

    private static List<Integer> missing(Ledger ledger) {
        return ledger.months().stream().map(Month::missing).toList();
    }

    private static List<YearMonth> months(Ledger ledger) {
        return ledger.months().stream().map(Month::month).toList();
    }
}
