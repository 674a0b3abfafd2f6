package org.nightpost.correspondence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who answered when, also after it was handed over twice. */
class WhoReadsTest {
    private static final Instant SPRING = Instant.parse("2026-03-20T09:00:00Z");
    private static final Instant SUMMER = Instant.parse("2026-06-20T09:00:00Z");
    private static final UUID MARIA = UUID.randomUUID();
    private static final UUID TOM = UUID.randomUUID();
    private static final UUID CLAIRE = UUID.randomUUID();

    @Test
    void everyMomentHasTheCounsellorWhoAnsweredThen() {
        WhoReads.View view = new WhoReads.View(
                CLAIRE,
                SUMMER,
                UUID.randomUUID(),
                SPRING,
                List.of(new WhoReads.Earlier(MARIA, SPRING), new WhoReads.Earlier(TOM, SUMMER)),
                List.of(),
                Optional.empty());

        assertEquals(MARIA, view.at(SPRING.minusSeconds(1)));
        assertEquals(TOM, view.at(SPRING));
        assertEquals(TOM, view.at(SUMMER.minusSeconds(1)));
        assertEquals(CLAIRE, view.at(SUMMER));
    }

    @Test
    void whoTakesOverIsKnownAndNeedsNoRecognition() {
        UUID client = UUID.randomUUID();
        Correspondence here = new Correspondence(client, MARIA, UUID.randomUUID(), "en", SPRING);
        here.unknown(MARIA, SPRING);
        assertTrue(here.isFirstCounsellor());
        assertEquals(SPRING, here.counsellorSince());

        here.isAnsweredBy(TOM, SUMMER);

        assertEquals(Optional.empty(), here.unknownSince(TOM));
        assertEquals(Optional.empty(), here.sideOf(MARIA));
        assertEquals(SUMMER, here.counsellorSince());
        assertFalse(here.isFirstCounsellor());
    }
}
