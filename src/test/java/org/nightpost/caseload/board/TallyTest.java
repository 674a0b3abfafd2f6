package org.nightpost.caseload.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nightpost.correspondence.BoardRow;
import org.nightpost.correspondence.BoardRow.Promised;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.schedule.PromiseState;

/** What a supervisor counts. */
class TallyTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final UUID MARIA = UUID.randomUUID();

    private final List<BoardRow> rows = new ArrayList<>();

    @Test
    void eachCorrespondenceCountsWhereItBelongs() {
        rows.add(waits(PromiseState.IN_TIME, 5));
        rows.add(waits(PromiseState.AT_RISK, 2));
        rows.add(waits(PromiseState.BROKEN, -1));
        rows.add(quiet(Duration.ofDays(21), true));
        rows.add(quiet(Duration.ofDays(20), false));
        Tally tally = Tally.of(rows, NOW);
        assertEquals(
                List.of(5, 3, 1, 1, 1, 1, 150),
                List.of(
                        tally.open(),
                        tally.waiting(),
                        tally.risk(),
                        tally.broken(),
                        tally.silent(),
                        tally.unread(),
                        tally.minutes()));
        assertEquals(Optional.of(NOW.minus(Duration.ofDays(1))), tally.oldest().map(Promised::due));
    }

    @Test
    void nobodyIsSilentADayTooEarly() {
        assertFalse(Tally.isSilent(quiet(Tally.SILENT.minusMillis(1), false), NOW));
        assertTrue(Tally.isSilent(quiet(Tally.SILENT, false), NOW));
        assertFalse(Tally.isSilent(waits(PromiseState.IN_TIME, 1), NOW), "who waits is not silent");
    }

    @Test
    void whoHasLessTimeThanWaitsIsOverloaded() {
        rows.add(waits(PromiseState.IN_TIME, 5));
        rows.add(waits(PromiseState.IN_TIME, 5));
        assertFalse(counsellor(100).isOverloaded(), "it just fits");
        assertTrue(counsellor(99).isOverloaded());
        rows.clear();
        assertFalse(counsellor(0).isOverloaded(), "nothing waits");
    }

    private Counsellor counsellor(int reserved) {
        return new Counsellor(MARIA, "Maria", false, "", List.of(), Tally.of(rows, NOW), reserved);
    }

    private static BoardRow waits(PromiseState state, int days) {
        Promised promised = new Promised(NOW.plus(Duration.ofDays(days)), state, false, false, false);
        return row(1, Optional.of(promised), 50, Optional.empty(), Optional.empty());
    }

    private static BoardRow quiet(Duration since, boolean unread) {
        Optional<Instant> at = Optional.of(NOW.minus(since));
        return row(0, Optional.empty(), 0, at, unread ? at : Optional.empty());
    }

    private static BoardRow row(
            int waiting, Optional<Promised> promise, int minutes, Optional<Instant> silent, Optional<Instant> unread) {
        return new BoardRow(
                new CorrespondenceId(UUID.randomUUID()),
                UUID.randomUUID(),
                MARIA,
                waiting,
                promise.map(Promised::due),
                promise,
                minutes,
                silent,
                unread,
                0,
                1,
                6);
    }
}
