package org.nightpost.security;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;

/** A person's sessions: to look at, and to end. */
@Deed
public class EndSessions {
    @Inject
    Accounts accounts;

    @Inject
    AuditTrail trail;

    @Inject
    PortalClock clock;

    /**
     * One session, as its person sees it.
     *
     * @param device browser and system, roughly; a question mark for what is not known
     * @param seenAt when its last page was asked for, within a minute
     * @param waiting the second step is still to come
     */
    public record Open(UUID id, String device, Instant begunAt, Instant seenAt, boolean waiting) {}

    /** The person's sessions that have not run out, the one used last first. */
    public List<Open> of(UUID person) {
        Set<Role> roles = accounts.byPerson(person).map(Account::roles).orElse(Set.of());
        Instant now = clock.instant();
        return accounts.sessions(person).stream()
                .filter(session -> !session.isOver(roles, now))
                .map(session -> new Open(
                        session.id(),
                        session.device(),
                        session.begunAt(),
                        session.seenAt(),
                        session.level() == Level.FACTOR_PENDING))
                .toList();
    }

    /** Ends one session of this person; nothing happens if there is none such. */
    public void end(UUID person, UUID session) {
        Optional<Session> found = accounts.sessionOf(person, session);
        if (found.isPresent() && accounts.endSession(session)) {
            trail.record("session.ended", person);
        }
    }

    /**
     * Ends every session of this person but one.
     *
     * @param but the one that stays; an id that no session has ends all
     */
    public void endAll(UUID person, UUID but) {
        accounts.sessions(person).stream()
                .filter(session -> !session.id().equals(but))
                .forEach(session -> end(person, session.id()));
    }
}
