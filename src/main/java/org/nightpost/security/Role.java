package org.nightpost.security;

import java.util.Locale;

/** What a person may do in the portal. A person can hold several staff roles; a client holds only this one. */
public enum Role {
    CLIENT,
    COUNSELLOR,
    SUPERVISOR,
    PATHFINDER,
    ADMINISTRATOR;

    /** The role's name in text keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The names for {@code @RolesAllowed}, which wants constants. A test keeps them equal to the values. */
    public static final class Names {
        public static final String CLIENT = "CLIENT";
        public static final String COUNSELLOR = "COUNSELLOR";
        public static final String SUPERVISOR = "SUPERVISOR";
        public static final String PATHFINDER = "PATHFINDER";
        public static final String ADMINISTRATOR = "ADMINISTRATOR";

        private Names() {}
    }
}
