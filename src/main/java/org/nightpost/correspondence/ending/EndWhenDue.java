package org.nightpost.correspondence.ending;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.Lifetime;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;

/**
 * Ends what was to end by a day, once, however many nodes try. While a letter of the client waits for its answer nothing ends:
 * what was promised is kept first.
 */
@Deed
class EndWhenDue {
    @Inject
    private Endings endings;

    @Inject
    private Lifetime lifetime;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<EndingStep> fired;

    List<CorrespondenceId> due() {
        return lifetime.toEnd();
    }

    void end(CorrespondenceId id) {
        Instant now = clock.instant();
        lifetime.lockIfFree(id)
                .filter(facts -> isDue(facts, now))
                .filter(facts -> !lifetime.isWaiting(id))
                .ifPresent(facts -> {
                    endings.present(id).ifPresent(ending -> ending.takesPlace(now));
                    lifetime.end(id, now);
                    fired.fire(new EndingStep(EndingStep.What.ENDED, id));
                });
    }

    private static boolean isDue(CorrespondenceFacts facts, Instant now) {
        return !facts.course().isEnded()
                && facts.course().endsAt().filter(at -> !at.isAfter(now)).isPresent();
    }
}
