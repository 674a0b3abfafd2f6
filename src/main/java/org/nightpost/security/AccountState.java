package org.nightpost.security;

import java.util.Locale;

/** Whether a person can sign in. Somebody who cannot is told the same as with a wrong password (ASVS 5.0 V6.3). */
public enum AccountState {
    /** They sign in. */
    OPEN,

    /** Shut for a while by an administrator; their keys and letters stay as they are. */
    DISABLED,

    /** Shut for good: the person has left. Their name stays under what they wrote. */
    CLOSED;

    /** The state's name in text keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
