package org.nightpost.supervision.sample;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.Actor;

/** A supervisor says that they have reviewed a correspondence of a sample. */
@Deed
public class MarkReviewed {
    @Inject
    private Samples samples;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<SampleReviewed> reviewed;

    /** A second time it changes nothing. @return false if it is in no sample of this supervisor's teams */
    public boolean mark(UUID sample, UUID item) {
        Optional<SampleItem> found = samples.lock(sample, item);
        found.filter(one -> one.view().reviewedAt().isEmpty()).ifPresent(one -> {
            one.isReviewed(actor.person(), clock.instant());
            reviewed.fire(new SampleReviewed(sample));
        });
        return found.isPresent();
    }
}
