package org.nightpost.supervision;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.Handovers;
import org.nightpost.deed.Deed;
import org.nightpost.people.LeaveTeams;
import org.nightpost.people.People;
import org.nightpost.people.TeamKeys;
import org.nightpost.people.TeamView;
import org.nightpost.security.StaffAccounts;

/** Takes somebody out of a team who stays otherwise. No key is needed for it: a key is taken and none is given. */
@Deed
public class TakeOut {
    /** What became of it. */
    public enum Result {
        DONE,
        /** The team would have nobody left who can open its letters. */
        LAST_SUPERVISOR,
        /** They answer clients of this team. */
        STILL_ANSWERS,
        NOT_FOUND
    }

    @Inject
    People people;

    @Inject
    TeamKeys teamKeys;

    @Inject
    LeaveTeams teams;

    @Inject
    StaffAccounts accounts;

    @Inject
    Handovers handovers;

    /** Takes the key of the team from a supervisor; the team gets a new one without them. */
    public Result supervisor(UUID team, UUID person) {
        accounts.oneAtATime();
        Optional<TeamView> found = find(team);
        if (found.isEmpty()) {
            return Result.NOT_FOUND;
        }
        boolean stays = teamKeys.isNeeded(person, found.get()) || !teams.supervisor(team, person);
        return stays ? Result.LAST_SUPERVISOR : Result.DONE;
    }

    /** Takes a counsellor out who has nobody to answer there. */
    public Result counsellor(UUID team, UUID person) {
        if (find(team).isEmpty()) {
            return Result.NOT_FOUND;
        }
        if (handovers.countByTeam(person).containsKey(team)) {
            return Result.STILL_ANSWERS;
        }
        teams.counsellor(team, person);
        return Result.DONE;
    }

    private Optional<TeamView> find(UUID team) {
        return people.teams().stream().filter(view -> view.id().equals(team)).findFirst();
    }
}
