package org.nightpost.people.invitation;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.nightpost.deed.Deed;
import org.nightpost.notice.AddressBook;
import org.nightpost.security.Actor;
import org.nightpost.vault.Handover;

/** Takes an invitation back: its link is dead, nothing is sealed to it, and a mail that still waits is not sent. */
@Deed
public class WithdrawInvitation {
    @Inject
    Invitations invitations;

    @Inject
    Handover handover;

    @Inject
    AddressBook addresses;

    @Inject
    Actor actor;

    @Inject
    Event<InvitationWithdrawn> withdrawn;

    /** What became of it. */
    public enum Result {
        WITHDRAWN,
        /** The person has come meanwhile; nothing was done. */
        TOO_LATE,
        /** For this person there is no such invitation. */
        NOT_FOUND
    }

    /** Withdraws it; again does nothing more. */
    public Result withdraw(UUID id) {
        return invitations
                .lock(id)
                .filter(found -> found.isSeenBy(actor))
                .map(this::withdraw)
                .orElse(Result.NOT_FOUND);
    }

    private Result withdraw(Invitation invitation) {
        if (invitation.isAccepted()) {
            return Result.TOO_LATE;
        }
        invitation.withdraw();
        handover.takeBack(invitation.id());
        addresses.forget(invitation.person());
        withdrawn.fire(new InvitationWithdrawn(invitation.id()));
        return Result.WITHDRAWN;
    }
}
