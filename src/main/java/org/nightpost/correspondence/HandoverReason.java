package org.nightpost.correspondence;

import java.util.Locale;

/** Why somebody else is to answer; the words beside it say more. */
public enum HandoverReason {
    /** The counsellor is ill: the only reason for which a correspondence goes at once while its counsellor could answer. */
    ILL,
    /** The counsellor leaves, or has left. */
    LEAVES,
    /** The client asked for it. */
    WISH,
    /** Somebody else knows more about what this client needs. */
    FIT,
    OTHER;

    /** In text keys, and the value of a form. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
