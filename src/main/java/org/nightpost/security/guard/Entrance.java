package org.nightpost.security.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Steps out of the caller's transaction, so that a lost race for a counter can be tried again. Who comes while another
 * guess for the same subject is being looked at waits a moment: that is mostly one person who pressed twice. Few may wait
 * so, on each node; the others are told at once.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
class Entrance {
    private static final int CHAIRS = 8;
    private static final int LOOKS = 8;
    private static final Duration PAUSE = Duration.ofMillis(250);

    @Inject
    GuardBook book;

    private final Semaphore chairs = new Semaphore(CHAIRS);

    /** @return null if the attempt may be looked at now */
    Attempt.@Nullable State enter(Ticket ticket) {
        Attempt.@Nullable State refused = book.enter(ticket);
        if (refused != Attempt.State.BUSY || !chairs.tryAcquire()) {
            return refused;
        }
        try {
            for (int look = 0; look < LOOKS && refused == Attempt.State.BUSY; look++) {
                Thread.sleep(PAUSE.toMillis());
                refused = book.enter(ticket);
            }
            return refused;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return Attempt.State.BUSY;
        } finally {
            chairs.release();
        }
    }

    void leave(Ticket ticket, Tries.Outcome outcome) {
        book.leave(ticket, outcome);
    }

    void sweep() {
        book.sweep();
    }
}
