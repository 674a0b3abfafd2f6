package org.nightpost.security.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nightpost.deed.PortalClock;
import org.nightpost.vault.Handover;
import org.nightpost.vault.Sealed;

class RecoveryPassTest {
    private static final Instant MADE = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant LATER = MADE.plus(Duration.ofDays(4));

    private final RecoveryPass code = new RecoveryPass(UUID.randomUUID(), RecoveryPass.Kind.CODE, new byte[] {1}, MADE);

    @Test
    void whoComesTooLateIsToldSoAlsoAfterItWasEmptied() {
        code.carry(Sealed.of(new byte[] {1, 2}));
        code.use(LATER);
        assertEquals(RecoveryPass.State.EXPIRED, code.state(LATER.plusSeconds(1)));
        assertEquals(0, code.sealed().bytes().length);
    }

    @Test
    void whoComesAgainIsToldThatItWasUsed() {
        code.use(MADE.plusSeconds(60));
        assertEquals(RecoveryPass.State.USED, code.state(MADE.plusSeconds(61)));
        assertEquals(RecoveryPass.State.USED, code.state(LATER));
    }

    @Test
    void anOldCodeIsEmptiedOnceAndNotEveryHour() {
        code.carry(Sealed.of(new byte[] {1, 2}));
        List<UUID> takenBack = new ArrayList<>();
        ForgetRecoveries forget = new ForgetRecoveries();
        forget.clock = new PortalClock();
        forget.recoveries = new OneUnused();
        forget.handover = new Handover() {
            @Override
            public void takeBack(UUID invitation) {
                takenBack.add(invitation);
            }
        };
        forget.forget();
        forget.forget();
        assertEquals(List.of(code.id()), takenBack);
        assertEquals(0, code.sealed().bytes().length);
    }

    /** The rows of a portal in which one code was made and nobody came with it. */
    private final class OneUnused extends Recoveries {
        @Override
        List<RecoveryPass> expired(Instant now) {
            return code.sealed().bytes().length > 0 ? List.of(code) : List.of();
        }

        @Override
        void forgetLocksUntil(Instant now) {
            // There are none.
        }

        @Override
        void forgetPassesUntil(Instant time) {
            // It is younger.
        }
    }
}
