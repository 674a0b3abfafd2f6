package org.nightpost.security;

/** How far a session reaches. A row knows its level, and its key lies bound to it: raised in the database, it opens nothing. */
public enum Level {
    /** The password was right, the second factor is still to come. The request is nobody's and no key is opened. */
    FACTOR_PENDING,
    /** Everything is proven; something is to be done first, see {@link RequiredActions}. */
    RESTRICTED,
    /** Every page that the person's roles open. */
    FULL;

    /** The level in the binding of the session's key. */
    String key() {
        return switch (this) {
            case FACTOR_PENDING -> "factor-pending";
            case RESTRICTED -> "restricted";
            case FULL -> "full";
        };
    }
}
