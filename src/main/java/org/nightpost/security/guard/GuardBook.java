package org.nightpost.security.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.deed.PortalClock;
import org.nightpost.deed.Retried;

/** The rows of the guard. Each method is one short transaction of its own; rows are locked in one order everywhere. */
@ApplicationScoped
@Transactional(value = TxType.REQUIRES_NEW, rollbackOn = Exception.class)
@Retried
class GuardBook {
    @PersistenceContext
    EntityManager database;

    @Inject
    PortalClock clock;

    /**
     * What is said at the door.
     *
     * @param refused why it may not be looked at; null if it may
     * @param lastFree the next one waits, if this one is wrong
     */
    record Entry(Attempt.@Nullable State refused, boolean lastFree) {
        static Entry refused(Attempt.State why) {
            return new Entry(why, false);
        }
    }

    /**
     * Counts an attempt before it is looked at.
     *
     * @param flows the wide ones before the narrow ones; empty on a known device, which has a counter of its own
     * @return whether it may be looked at; if not, why
     */
    Entry enter(Ticket ticket) {
        for (Map.Entry<UUID, GuardedDoor.Pace> flow : ticket.flows().entrySet()) {
            if (flow(flow.getKey()).isFull(clock.instant(), flow.getValue())) {
                return Entry.refused(Attempt.State.CROWDED);
            }
        }
        Tries tries = tries(ticket.tries());
        // Read after the last lock was waited for: an earlier time would lie before what others wrote meanwhile.
        Instant now = clock.instant();
        boolean held = tries.isHeld(now, ticket.waits().longest());
        if (!held && tries.isInFlight(now)) {
            return Entry.refused(Attempt.State.BUSY);
        }
        ticket.flows().forEach((id, pace) -> flow(id).count(now, pace));
        if (held) {
            return Entry.refused(Attempt.State.HELD);
        }
        return new Entry(
                null, tries.begin(now, ticket.waits()) == ticket.waits().free());
    }

    /** Counts one more, if there is room for it. */
    boolean pace(UUID id, GuardedDoor.Pace pace) {
        Flow flow = flow(id);
        Instant now = clock.instant();
        if (flow.isFull(now, pace)) {
            return false;
        }
        flow.count(now, pace);
        return true;
    }

    /** What comes of an attempt that was let in. */
    void leave(Ticket ticket, Tries.Outcome outcome) {
        if (outcome != Tries.Outcome.FAILED) {
            ticket.flows().forEach((id, pace) -> flow(id).giveBack(pace));
        }
        tries(ticket.tries()).end(outcome);
    }

    /** Takes away what says nothing any more. */
    void sweep() {
        Instant now = clock.instant();
        database.createQuery("delete from Tries t where t.lastAt < :before")
                .setParameter("before", now.minus(Tries.FORGOTTEN))
                .executeUpdate();
        database.createQuery("delete from Flow f where f.emptyAt < :before")
                .setParameter("before", now)
                .executeUpdate();
    }

    private Flow flow(UUID id) {
        @Nullable Flow flow = database.find(Flow.class, id, LockModeType.PESSIMISTIC_WRITE);
        return flow == null ? add(new Flow(id, clock.instant())) : flow;
    }

    private Tries tries(UUID id) {
        @Nullable Tries tries = database.find(Tries.class, id, LockModeType.PESSIMISTIC_WRITE);
        return tries == null ? add(new Tries(id, clock.instant())) : tries;
    }

    /** Written at once: two who begin the same row meet here, and the later one is tried again. */
    private <T> T add(T row) {
        database.persist(row);
        database.flush();
        return row;
    }
}
