package org.nightpost.people.group;

import java.util.Locale;

/** Where it stands with somebody who is to join a group. */
public enum JoiningState {
    /** A member has not confirmed yet. */
    WAITING,

    /** They hold the group's key. */
    JOINED,

    /** A member said no. */
    DECLINED,

    /** An administrator took it back. */
    WITHDRAWN;

    /** The state's name in text keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
