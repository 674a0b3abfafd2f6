package org.nightpost.people.invitation;

import jakarta.inject.Inject;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;

/**
 * Counts a try of the spoken code, committed before the code is looked at: fifty at once are fifty tries (ASVS 5.0
 * V6.3.1).
 */
@Deed
public class CountTry {
    @Inject
    Invitations invitations;

    @Inject
    PortalClock clock;

    /** @return false if the link has no try left, or is not open: then the code must not be looked at */
    public boolean count(InvitationToken token) {
        return invitations
                .lock(token)
                .filter(found -> found.state(clock.instant()) == InvitationState.OPEN)
                .map(found -> !found.isSpoken() || found.countTry())
                .orElse(false);
    }
}
