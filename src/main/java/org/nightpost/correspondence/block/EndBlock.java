package org.nightpost.correspondence.block;

import jakarta.inject.Inject;
import java.util.List;
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
     * @return the letters that go with it; empty if this person never began it
     */
    public Optional<List<UUID>> end(UUID id) {
        Optional<Sitting> sitting = sittings.find(id, actor.person());
        return sitting.map(found -> {
            found.end(clock.instant());
            return releaseLetter.endOf(id);
        });
    }
}
