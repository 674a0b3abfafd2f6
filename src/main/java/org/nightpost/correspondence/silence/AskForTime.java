package org.nightpost.correspondence.silence;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.Lifetime;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.Actor;

/** A client says that they need time, until a day, or that they do not need it any more. They are not silent meanwhile. */
@Deed
public class AskForTime {
    @Inject
    private Silences silences;

    @Inject
    private Lifetime lifetime;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<SilenceStep> fired;

    /**
     * Asks for it.
     *
     * @param until the moment at which the last day is over; empty for no more time
     * @return false if this person is not its client, or it has ended
     */
    public boolean ask(CorrespondenceId id, Optional<Instant> until) {
        Optional<CorrespondenceFacts> here = lifetime.lock(id)
                .filter(facts -> facts.client().equals(actor.person()))
                .filter(facts -> !facts.course().isEnded());
        here.filter(facts -> !facts.course().pausedUntil().equals(until)).ifPresent(facts -> {
            lifetime.pauseUntil(id, until.orElse(null));
            silences.present(id).ifPresent(silence -> silence.isOver(clock.instant()));
            fired.fire(new SilenceStep(SilenceStep.What.TIME_ASKED, id));
        });
        return here.isPresent();
    }
}
