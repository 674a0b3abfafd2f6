package org.nightpost.people.invitation;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.nightpost.security.Role;

/**
 * An invitation as pages see it: nothing of it opens anything.
 *
 * @param triesLeft of the spoken code
 */
public record InvitationView(
        UUID id,
        UUID person,
        Set<Role> roles,
        UUID invitedBy,
        UUID responsible,
        Instant madeAt,
        Instant until,
        InvitationState state,
        boolean byMail,
        boolean spoken,
        int triesLeft) {
    /** Whether a client was invited, and not staff. */
    public boolean isClients() {
        return roles.contains(Role.CLIENT);
    }

    /** Whether the person has not come yet, so that a link can be sent again. */
    public boolean isUnanswered() {
        return state != InvitationState.ACCEPTED;
    }
}
