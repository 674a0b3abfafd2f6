package org.nightpost.intake;

import java.util.UUID;

/**
 * With whom a client can write: a counsellor in one of their teams, whose supervisors hold the keys too.
 *
 * @param counsellorName as clients see it
 * @param teamName as colleagues know it
 */
public record Place(UUID counsellor, UUID team, String counsellorName, String teamName) {
    /** By which a form names it. */
    public String key() {
        return counsellor + "." + team;
    }
}
