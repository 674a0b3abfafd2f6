package org.nightpost.security;

import java.util.UUID;
import org.nightpost.audit.Audited;

/**
 * A role that makes somebody staff was promised by an invitation, given or taken: each role is a line of its own, so that
 * nobody becomes an administrator behind a line that says no more than that roles were changed.
 */
public record RoleOnTrail(What what, Role role, UUID subject) implements Audited {
    /** What happened to the role. */
    public enum What {
        OFFERED,
        GIVEN,
        TAKEN
    }

    @Override
    public String deed() {
        return switch (role) {
            case COUNSELLOR -> pick("role.offered.counsellor", "role.given.counsellor", "role.taken.counsellor");
            case SUPERVISOR -> pick("role.offered.supervisor", "role.given.supervisor", "role.taken.supervisor");
            case PATHFINDER -> pick("role.offered.pathfinder", "role.given.pathfinder", "role.taken.pathfinder");
            case ADMINISTRATOR ->
                pick("role.offered.administrator", "role.given.administrator", "role.taken.administrator");
            case CLIENT -> throw new IllegalStateException("a client holds no role of staff");
        };
    }

    private String pick(String offered, String given, String taken) {
        return switch (what) {
            case OFFERED -> offered;
            case GIVEN -> given;
            case TAKEN -> taken;
        };
    }
}
