package org.nightpost.correspondence.ending;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.Lifetime;
import org.nightpost.correspondence.silence.Silences;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.Actor;

/** An ended correspondence goes on, with all that is in it. Its counsellor or a supervisor of its team decides that. */
@Deed
public class Reopen {
    @Inject
    private Endings endings;

    @Inject
    private Lifetime lifetime;

    @Inject
    private Silences silences;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<CorrespondenceReopened> reopened;

    /** By who answers in it. @return false if for this person there is no such correspondence, or they are its client */
    public boolean asCounsellor(CorrespondenceId id) {
        return reopen(lifetime.lock(id).filter(facts -> !facts.client().equals(actor.person())));
    }

    /** By who supervises its team. @return false if it is in no team of this person */
    public boolean asSupervisor(CorrespondenceId id) {
        return reopen(lifetime.lockOfMyTeams(id));
    }

    private boolean reopen(Optional<CorrespondenceFacts> here) {
        here.filter(facts -> facts.course().isEnded()).ifPresent(facts -> {
            endings.present(facts.id()).ifPresent(ending -> ending.isOver(actor.person(), clock.instant()));
            lifetime.reopen(facts.id());
            silences.over(facts.id(), clock.instant());
            reopened.fire(new CorrespondenceReopened(facts.id(), facts.client()));
        });
        return here.isPresent();
    }
}
