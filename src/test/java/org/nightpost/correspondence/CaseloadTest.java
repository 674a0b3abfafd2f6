package org.nightpost.correspondence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nightpost.correspondence.content.Side;
import org.nightpost.schedule.PromiseReason;
import org.nightpost.schedule.Told;

class CaseloadTest {
    private static final Instant MONDAY = Instant.parse("2026-11-16T08:00:00Z");
    private static final UUID COUNSELLOR = UUID.randomUUID();

    @Test
    void whatWaitsIsOrderedByPromiseThenByHowLongItWaits() {
        Caseload.Row unpromised = row("unpromised", 1, 0, null, null);
        Caseload.Row late = row("late", 1, 3, 9, null);
        Caseload.Row soon = row("soon", 1, 2, 7, null);
        Caseload.Row first = row("first", 1, 1, 7, null);

        Caseload.View view = Caseload.arranged(List.of(unpromised, late, soon, first));

        assertEquals(List.of("first", "soon", "late", "unpromised"), names(view.waiting()));
    }

    @Test
    void everyCorrespondenceIsInOneListAndOnlyOne() {
        Caseload.Row waits = row("waits", 2, 1, 7, letter(0, false));
        Caseload.Row unopened = row("unopened", 0, 0, null, letter(1, false));
        Caseload.Row longer = row("longer unopened", 0, 0, null, letter(0, false));
        Caseload.Row read = row("read", 0, 0, null, letter(2, true));
        Caseload.Row begun = row("just begun", 0, 0, null, null);

        Caseload.View view = Caseload.arranged(List.of(waits, unopened, longer, read, begun));

        assertEquals(List.of("waits"), names(view.waiting()));
        assertEquals(List.of("longer unopened", "unopened"), names(view.unopened()));
        assertEquals(List.of("read", "just begun"), names(view.others()));
    }

    @Test
    void onlyALetterOfTheirOwnIsOfferedForTakingBack() {
        assertTrue(row("own", 0, 0, null, letter(1, false)).isOwnOf(COUNSELLOR));
        assertFalse(row("announced", 0, 0, null, letter(1, false, UUID.randomUUID(), true))
                .isOwnOf(COUNSELLOR));
        assertFalse(row("announced by themselves", 0, 0, null, letter(1, false, COUNSELLOR, true))
                .isOwnOf(COUNSELLOR));
        assertFalse(row("a predecessor's", 0, 0, null, letter(1, false, UUID.randomUUID(), false))
                .isOwnOf(COUNSELLOR));
    }

    private static List<String> names(List<Caseload.Row> rows) {
        return rows.stream().map(row -> row.correspondence().language()).toList();
    }

    private static Caseload.Row row(
            String name, int waiting, int sinceDay, @Nullable Integer promisedDay, @Nullable LetterFacts own) {
        CorrespondenceFacts facts = new CorrespondenceFacts(
                new CorrespondenceId(UUID.randomUUID()),
                UUID.randomUUID(),
                COUNSELLOR,
                UUID.randomUUID(),
                name,
                day(-30),
                Optional.empty(),
                Optional.empty());
        return new Caseload.Row(
                facts,
                Optional.empty(),
                Optional.ofNullable(own),
                waiting,
                waiting * 5,
                waiting == 0 ? Optional.empty() : Optional.of(day(sinceDay)),
                Optional.ofNullable(promisedDay).map(CaseloadTest::told),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false);
    }

    private static LetterFacts letter(int sentDay, boolean opened) {
        return letter(sentDay, opened, COUNSELLOR, false);
    }

    private static LetterFacts letter(int sentDay, boolean opened, UUID author, boolean announcing) {
        return new LetterFacts(
                new LetterId(UUID.randomUUID()),
                new CorrespondenceId(UUID.randomUUID()),
                1,
                author,
                Side.COUNSELLOR,
                day(sentDay),
                opened ? day(sentDay + 1) : null,
                5,
                false,
                announcing,
                0,
                false);
    }

    private static Told told(int day) {
        Instant due = day(day);
        return new Told(due, Optional.empty(), COUNSELLOR, due, PromiseReason.NO_BLOCK, Optional.empty(), false);
    }

    private static Instant day(int after) {
        return MONDAY.plusSeconds(after * 86_400L);
    }
}
