package org.nightpost.supervision.session;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.Actor;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.KeyRing;

/** Puts day, length or minutes of a session right. */
@Deed
public class ChangeSession {
    /** What became of it. */
    public enum Result {
        DONE,
        /** Other minutes are stored than the page knew; nothing was changed. */
        CONFLICT,
        /** This supervisor does not hold its key (yet). */
        NOT_HELD,
        NOT_FOUND
    }

    @Inject
    private Sessions sessions;

    @Inject
    private KeyRing ring;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<SessionChanged> changed;

    /**
     * Saves it unless that would put it in the place of minutes the page does not have. Minutes that do not open have no words
     * to lose.
     *
     * @param rev the revision the page knows
     */
    public Result change(UUID id, long rev, Held held) {
        Optional<SupervisionSession> found = sessions.lock(id);
        if (found.isEmpty()) {
            return Result.NOT_FOUND;
        }
        SupervisionSession session = found.get();
        boolean mine = session.read(ring).filter(held.words()::equals).isPresent();
        if (rev != session.rev() && session.read(ring).isPresent() && !mine) {
            return Result.CONFLICT;
        }
        try {
            session.save(held, actor.person(), ring.key(session.key(), SupervisionSession.EPOCH), clock.instant());
        } catch (CannotBeOpened none) {
            return Result.NOT_HELD;
        }
        List<Attendance> there = sessions.attendances(id);
        there.forEach(one -> one.counts(Attendance.credit(held.length(), there.size())));
        changed.fire(new SessionChanged(id));
        return Result.DONE;
    }
}
