package org.nightpost.people;

import jakarta.inject.Inject;
import java.util.UUID;
import org.nightpost.deed.Deed;

/** Writes on a team's list who supervises it. The list gives nobody a key: whoever calls has seen to that. */
@Deed
public class Supervisors {
    @Inject
    TeamRows rows;

    /** @return false if there is no such team */
    public boolean add(UUID team, UUID person) {
        return rows.lock(team)
                .map(found -> {
                    found.isSupervisedBy(person);
                    return true;
                })
                .orElse(false);
    }
}
