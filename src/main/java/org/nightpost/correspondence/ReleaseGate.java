package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.training.Trainees;

/**
 * Where the letters of trainees wait until a supervisor of the team has read them. Whether somebody is a trainee is asked when
 * a letter is finished and once more when it would go. Within a deed only, and under the correspondence's lock.
 */
@ApplicationScoped
class ReleaseGate {
    @Inject
    private ReleaseRequests requests;

    @Inject
    private Trainees trainees;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<ReleaseNoted> fired;

    /** Whether the letters of this person are read first. */
    boolean isFor(UUID author) {
        return trainees.among(Set.of(author)).contains(author);
    }

    /** As soon as a supervisor has read it; empty for who sends at once. */
    Optional<Hold> untilReleased(UUID author) {
        return isFor(author) ? Optional.of(Hold.until(clock.instant(), true)) : Optional.empty();
    }

    /** Whether its writer became a trainee since they finished it, and nobody has read it. */
    boolean isMissed(HeldLetter held) {
        return isFor(held.author())
                && requests.ofLetter(held.id())
                        .filter(request -> !request.waits())
                        .isEmpty();
    }

    /** From now on it waits here. */
    void ask(HeldLetter held, Instant at) {
        held.waitsAtTheGate();
        if (requests.ofLetter(held.id()).isEmpty()) {
            ReleaseRequest request = new ReleaseRequest(held, at);
            requests.add(request, new ReleaseVersion(request, held, held.author(), at));
            fired.fire(new ReleaseNoted(ReleaseNoted.What.ASKED, held.id()));
        }
    }

    /** It waits on, or from now on. */
    void keep(HeldLetter held) {
        ask(held, clock.instant());
    }

    /** Its writer made it a draft again. */
    void isTakenBack(HeldLetter held) {
        decide(held, ReleaseOutcome.TAKEN_BACK, held.author());
    }

    /** Nobody has to read it any more: its writer's training is over. It is held as any other. */
    void isNeedless(HeldLetter held) {
        if (held.isAtTheGate()) {
            held.passesTheGate();
            decide(held, ReleaseOutcome.NEEDLESS, Ids.NONE);
            fired.fire(new ReleaseNoted(ReleaseNoted.What.NEEDLESS, held.id()));
        }
    }

    private void decide(HeldLetter held, ReleaseOutcome how, UUID by) {
        requests.ofLetter(held.id())
                .filter(ReleaseRequest::waits)
                .ifPresent(request -> request.decide(how, by, clock.instant()));
    }
}
