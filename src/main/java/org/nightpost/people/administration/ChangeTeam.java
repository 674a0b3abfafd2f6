package org.nightpost.people.administration;

import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.Deed;
import org.nightpost.people.FoundTeam;
import org.nightpost.people.People;
import org.nightpost.people.TeamView;

/** Founds teams, names them and adds counsellors who write to nobody yet. */
@Deed
public class ChangeTeam {
    @Inject
    People people;

    @Inject
    FoundTeam foundTeam;

    @Inject
    AuditTrail trail;

    /**
     * Founds a team with its first supervisors, to whom its pair is sealed in this request; a second time with the same id
     * does nothing.
     */
    public void found(TeamView team) {
        if (people.teams().stream().noneMatch(other -> other.id().equals(team.id()))) {
            foundTeam.found(team);
            trail.record("team.founded", team.id());
        }
    }

    /**
     * Names the team and adds counsellors to it. Supervisors are not added here: a role gives no key, and only a member can
     * share the group's.
     *
     * @return false if there is no such team
     */
    public boolean change(UUID team, String name, Set<UUID> counsellors) {
        boolean found = people.changeTeam(team, name, counsellors);
        if (found) {
            trail.record("team.changed", team);
        }
        return found;
    }
}
