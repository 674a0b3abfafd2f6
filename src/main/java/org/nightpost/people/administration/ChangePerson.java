package org.nightpost.people.administration;

import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.nightpost.deed.Deed;
import org.nightpost.people.TeamKeys;
import org.nightpost.security.Role;
import org.nightpost.security.StaffAccounts;

/** Changes what somebody may do here, as long as no team is left without a supervisor who can open its letters. */
@Deed
public class ChangePerson {
    /** What became of a change. */
    public enum Result {
        DONE,
        /** There would be nobody left who can administer the portal. */
        LAST_ADMINISTRATOR,
        /** A team would have nobody left who can open its letters: only a supervisor of a team holds its keys. */
        LAST_SUPERVISOR,
        /** There is no such account, or it is a client's, or its person has left. */
        NOT_FOUND
    }

    @Inject
    TeamKeys teamKeys;

    @Inject
    StaffAccounts accounts;

    /** Gives a person these roles in place of the ones they hold. */
    public Result giveRoles(UUID person, Set<Role> roles) {
        accounts.oneAtATime();
        boolean stays = roles.contains(Role.SUPERVISOR);
        return !stays && teamKeys.isNeeded(person) ? Result.LAST_SUPERVISOR : result(accounts.giveRoles(person, roles));
    }

    /** Shuts the account for a while. */
    public Result disable(UUID person) {
        accounts.oneAtATime();
        return teamKeys.isNeeded(person) ? Result.LAST_SUPERVISOR : result(accounts.disable(person));
    }

    /** Opens the account again. */
    public Result enable(UUID person) {
        return result(accounts.enable(person));
    }

    private static Result result(StaffAccounts.Result result) {
        return switch (result) {
            case DONE -> Result.DONE;
            case LAST_ADMINISTRATOR -> Result.LAST_ADMINISTRATOR;
            case NOT_FOUND -> Result.NOT_FOUND;
        };
    }
}
