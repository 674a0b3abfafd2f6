package org.nightpost.people.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.nightpost.security.AccountClosed;
import org.nightpost.vault.Handover;

/** Who has left comes in by no invitation that was still open for them. */
@ApplicationScoped
class ForgetInvitations {
    @Inject
    Invitations invitations;

    @Inject
    Handover handover;

    void onClosed(@Observes AccountClosed closed) {
        for (Invitation invitation : invitations.unused(closed.person())) {
            invitation.withdraw();
            handover.takeBack(invitation.id());
        }
    }
}
