package org.nightpost.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PromiseTest {
    private static final Instant DUE = Instant.parse("2026-11-24T18:00:00Z");
    private static final UUID REPLY = UUID.randomUUID();

    private final Promise promise =
            new Promise(UUID.randomUUID(), UUID.randomUUID(), DUE, Promise.Reason.REPLY_DAY, DUE.minusSeconds(200_000));

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
}
