package org.nightpost.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nightpost.people.agreement.Rhythm.FixedDay;
import org.nightpost.people.agreement.SampleAgreement;

class PromiseTest {
    private static final Instant DUE = Instant.parse("2026-11-24T18:00:00Z");
    private static final UUID REPLY = UUID.randomUUID();
    private static final Promises.Ask ASK = new Promises.Ask(
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            SampleAgreement.first(
                    UUID.randomUUID(),
                    new FixedDay(DayOfWeek.TUESDAY, LocalTime.of(18, 0)),
                    ZoneId.of("Europe/London")),
            50,
            DUE.minusSeconds(200_000));

    private final Promise promise =
            new Promise(ASK, new Promises.Outlook(DUE, Optional.empty(), PromiseReason.NO_BLOCK, DUE));

    @Test
    void anAnswerAtTheVeryMomentKeepsIt() {
        promise.answered(REPLY, DUE);

        assertEquals(Promise.State.KEPT, promise.state());
        assertEquals(DUE, promise.settledAt());
    }

    @Test
    void anAnswerAfterTheMomentBreaksIt() {
        promise.answered(REPLY, DUE.plusNanos(1_000));

        assertEquals(Promise.State.BROKEN, promise.state());
    }

    @Test
    void itIsSettledOnce() {
        promise.answered(REPLY, DUE);
        promise.answered(UUID.randomUUID(), DUE.plusSeconds(60));
        promise.withdraw(DUE.plusSeconds(60));

        assertEquals(Promise.State.KEPT, promise.state());
        assertEquals(DUE, promise.settledAt());
    }

    @Test
    void anAnswerThatIsTakenBackOpensItAgain() {
        promise.answered(REPLY, DUE);
        promise.answerTakenBack(REPLY);

        assertEquals(Promise.State.OPEN, promise.state());
        assertNull(promise.settledAt());
    }

    @Test
    void anotherLetterThatIsTakenBackDoesNotConcernIt() {
        promise.answered(REPLY, DUE);
        promise.answerTakenBack(UUID.randomUUID());

        assertEquals(Promise.State.KEPT, promise.state());
    }

    @Test
    void aPromiseThatWasWithdrawnIsNotKeptByALaterAnswer() {
        promise.withdraw(DUE.minusSeconds(60));
        promise.answered(REPLY, DUE);

        assertEquals(Promise.State.WITHDRAWN, promise.state());
    }

    @Test
    void whatPassedUnansweredStaysBrokenWhenItIsAnsweredLater() {
        promise.breaks();
        assertEquals(true, promise.isUnanswered());
        promise.answered(REPLY, DUE.plusSeconds(600));
        promise.answerTakenBack(REPLY);

        assertEquals(Promise.State.BROKEN, promise.state());
        assertEquals(true, promise.isUnanswered());
    }

    @Test
    void aLetterThatWasReadyInTimeAndIsLetGoAMinuteLaterWasInTime() {
        promise.breaks();
        promise.answered(REPLY, DUE);

        assertEquals(Promise.State.KEPT, promise.state());
    }

    @Test
    void whatWasBrokenBeforeTheLetterWasTakenBackStaysOnRecord() {
        promise.breaks();
        promise.withdraw(DUE.plusSeconds(60));

        assertEquals(Promise.State.BROKEN, promise.state());
        assertEquals(false, promise.isUnanswered());
    }
}
