package org.nightpost.people.invitation;

import java.util.Locale;

/** Where an invitation stands at one moment. */
public enum InvitationState {
    /** The link works. */
    OPEN,

    /** Its days are over. */
    EXPIRED,

    /** The spoken code was wrong too often. */
    SHUT,

    /** Whoever invited has withdrawn it. */
    WITHDRAWN,

    /** The person has come; the link is used up. */
    ACCEPTED;

    /** The state's name in text keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
