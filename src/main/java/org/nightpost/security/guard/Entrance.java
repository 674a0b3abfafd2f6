package org.nightpost.security.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;

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

    GuardBook.Entry enter(Ticket ticket) {
        GuardBook.Entry entry = book.enter(ticket);
        if (entry.refused() != Attempt.State.BUSY || !chairs.tryAcquire()) {
            return entry;
        }
        try {
            for (int look = 0; look < LOOKS && entry.refused() == Attempt.State.BUSY; look++) {
                Thread.sleep(PAUSE.toMillis());
                entry = book.enter(ticket);
            }
            return entry;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return GuardBook.Entry.refused(Attempt.State.BUSY);
        } finally {
            chairs.release();
        }
    }

    boolean pace(UUID id, GuardedDoor.Pace pace) {
        return book.pace(id, pace);
    }

    void leave(Ticket ticket, Tries.Outcome outcome) {
        book.leave(ticket, outcome);
    }

    void sweep() {
        book.sweep();
    }
}
