package org.nightpost.people.invitation;

import java.time.Instant;
import java.util.UUID;

/**
 * An invitation that was just made, with what stands nowhere else: shown once to whoever invited, and forgotten.
 *
 * @param token what the link carries and a slip shows
 * @param code six digits to be told by phone; empty if none was wanted
 */
public record Invited(UUID invitation, UUID person, InvitationToken token, String code, Instant until, boolean byMail) {
    /** The ids only. */
    @Override
    public String toString() {
        return "Invited[" + invitation + ", " + person + "]";
    }
}
