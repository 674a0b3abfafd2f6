package org.nightpost.people.administration;

import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.Deed;
import org.nightpost.people.FoundTeam;
import org.nightpost.people.People;
import org.nightpost.people.TeamView;
import org.nightpost.people.group.ProposeMember;
import org.nightpost.vault.Holder;
import org.nightpost.vault.Wraps;

/** Founds teams, names them and adds counsellors who write to nobody yet. */
@Deed
public class ChangeTeam {
    @Inject
    People people;

    @Inject
    FoundTeam foundTeam;

    @Inject
    AuditTrail trail;

    @Inject
    ProposeMember propose;

    @Inject
    Wraps wraps;

    /**
     * Founds a team with its first supervisors, to whom its pair is sealed in this request. Those who were invited and have
     * not come are to join; if nobody has, the first who comes gets the pair. A second time with the same id does nothing.
     */
    public void found(TeamView team) {
        if (people.teams().stream().noneMatch(other -> other.id().equals(team.id()))) {
            Set<UUID> here = team.supervisors().stream()
                    .filter(person -> wraps.isRegistered(Holder.person(person)))
                    .collect(Collectors.toSet());
            foundTeam.found(new TeamView(team.id(), team.name(), team.counsellors(), here));
            trail.record("team.founded", team.id());
            team.supervisors().stream()
                    .filter(person -> !here.contains(person))
                    .forEach(person -> propose.expect(team.id(), person));
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
