package org.nightpost.correspondence;

import jakarta.inject.Inject;
import java.util.UUID;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.Actor;

/** Notes who has read a trainee's letter, for its writer to see. */
@Deed
class NoteReading {
    @Inject
    private ReleaseRequests requests;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    void note(UUID request) {
        requests.add(new ReleaseReading(request, actor.person(), clock.instant()));
    }
}
