package org.nightpost;

import java.util.Map;
import org.nightpost.security.Role;

/** The demo's people whom tests call by name; who they are and what lies there is told in the demo's own cast. */
public final class Cast {
    /** Everybody's. */
    public static final String PASSPHRASE = "a lamp beside the window";

    private static final Map<Role, String> USUAL = Map.of(
            Role.CLIENT, "amina",
            Role.COUNSELLOR, "maria",
            Role.SUPERVISOR, "ruth",
            Role.PATHFINDER, "nell",
            Role.ADMINISTRATOR, "colin");

    private static final Map<Role, String> STRANGERS =
            Map.of(Role.CLIENT, "jonas", Role.COUNSELLOR, "claire", Role.SUPERVISOR, "idris");

    private Cast() {}

    /** The sign-in name of the one who stands for this role, and has no other. */
    public static String usual(Role role) {
        return USUAL.get(role);
    }

    /** Somebody of the same role to whom the usual one's work is closed; null where there is none. */
    public static String stranger(Role role) {
        return STRANGERS.get(role);
    }
}
