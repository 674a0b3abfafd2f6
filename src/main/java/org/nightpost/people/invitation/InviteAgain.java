package org.nightpost.people.invitation;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.deed.Deed;
import org.nightpost.people.People;
import org.nightpost.security.Actor;
import org.nightpost.vault.Handover;

/**
 * Sends a link again, to the same or another address or on paper: with a new secret, a new pair and all its days. The
 * earlier link is dead from then on. It works for an invitation that was withdrawn, too: it may have been the wrong one.
 */
@Deed
public class InviteAgain {
    @Inject
    Invitations invitations;

    @Inject
    Offers offers;

    @Inject
    People people;

    @Inject
    Handover handover;

    @Inject
    Actor actor;

    /**
     * What was sealed to the earlier pair is gone with it: the caller seals it to the new one, in the same transaction.
     *
     * @return empty if the person behind the request may not, or if the invitation was accepted meanwhile
     */
    public Optional<Invited> again(UUID id, Way way) {
        return invitations
                .lock(id)
                .filter(found -> found.isSentAgainBy(actor))
                .filter(found -> !found.isAccepted())
                .map(found -> {
                    handover.takeBack(id);
                    return offers.make(
                            found, way, people.profile(found.person()).language());
                });
    }
}
