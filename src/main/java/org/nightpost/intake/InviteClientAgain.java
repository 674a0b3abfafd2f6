package org.nightpost.intake;

import jakarta.inject.Inject;
import java.util.Optional;
import org.nightpost.correspondence.SealToInvitation;
import org.nightpost.deed.Deed;
import org.nightpost.people.invitation.InvitationView;
import org.nightpost.people.invitation.InviteAgain;
import org.nightpost.people.invitation.Invited;
import org.nightpost.people.invitation.Way;

/** Sends a client's link again, with the letters that wait for them sealed to the new one. */
@Deed
public class InviteClientAgain {
    @Inject
    InviteAgain again;

    @Inject
    SealToInvitation letters;

    /**
     * @return empty if it is not the person behind the request who writes to this client, or if the client has come
     * @throws IllegalStateException if they hold no key of the letters; then the earlier link works as before
     */
    public Optional<Invited> again(InvitationView invitation, Way way) {
        Optional<Invited> made = again.again(invitation.id(), way);
        if (made.isPresent() && !letters.seal(invitation.person(), invitation.id())) {
            throw new IllegalStateException("no key is held for the letters of invitation " + invitation.id());
        }
        return made;
    }
}
