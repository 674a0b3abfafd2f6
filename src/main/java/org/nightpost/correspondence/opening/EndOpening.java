package org.nightpost.correspondence.opening;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.Actor;

/** A supervisor has read enough: their openings of a correspondence end before their time. */
@Deed
public class EndOpening {
    @Inject
    private Openings openings;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<OpeningEnded> ended;

    /** Ends what is running; nothing happens where nothing is. */
    public void end(CorrespondenceId id) {
        List<Opening> running = openings.running(id, actor.person());
        running.forEach(opening -> opening.end(clock.instant()));
        if (!running.isEmpty()) {
            ended.fire(new OpeningEnded(id));
        }
    }
}
