package org.nightpost.correspondence.release;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.nightpost.correspondence.PressingReleases.Pressing;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.notice.Figures;
import org.nightpost.notice.Once;

/** Tells a supervisor that letters at the gate press; of each letter once, by whatever node. */
@Deed
public class TellPressing {
    private static final String KIND = "release";

    /** For so long the mail is worth sending: a promise that broke is no reason to keep silent. */
    private static final Duration WORTH = Duration.ofDays(1);

    @Inject
    Once once;

    @Inject
    PortalClock clock;

    @Inject
    Event<ReleasePresses> told;

    /** Nothing happens if they were told of all of these. */
    public void tell(UUID supervisor, List<Pressing> pressing) {
        long fresh = pressing.stream()
                .filter(one -> once.claim(KIND, supervisor, one.letter().toString()))
                .count();
        if (fresh > 0) {
            Figures figures = new Figures(pressing.size(), "", clock.instant().plus(WORTH));
            told.fire(new ReleasePresses(supervisor, figures));
        }
    }
}
