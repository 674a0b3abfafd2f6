package org.nightpost.correspondence.block;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.ReleaseLetter;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.Actor;

/** The block is over: what was to go with its end goes now. */
@Deed
public class EndBlock {
    @Inject
    private Sittings sittings;

    @Inject
    private ReleaseLetter releaseLetter;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    /**
     * Ends it; one that has ended is over already.
     *
     * @return false if this person never began it
     */
    public boolean end(UUID id) {
        Optional<Sitting> sitting = sittings.find(id, actor.person());
        sitting.ifPresent(found -> {
            found.end(clock.instant());
            releaseLetter.endOf(id);
        });
        return sitting.isPresent();
    }
}
