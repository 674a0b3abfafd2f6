package org.nightpost.people.administration;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.deed.Deed;
import org.nightpost.people.TeamKeys;
import org.nightpost.security.Actor;
import org.nightpost.security.Role;
import org.nightpost.security.StaffAccount;
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
        /** They would give themselves what a supervisor or pathfinder reads, past everybody else. */
        OWN_KEYS,
        /** There is no such account, or it is a client's, or its person has left. */
        NOT_FOUND
    }

    private static final Set<Role> HOLD_KEYS = Set.of(Role.SUPERVISOR, Role.PATHFINDER);

    @Inject
    TeamKeys teamKeys;

    @Inject
    StaffAccounts accounts;

    @Inject
    Actor actor;

    /** Gives a person these roles in place of the ones they hold. */
    public Result giveRoles(UUID person, Set<Role> roles) {
        accounts.oneAtATime();
        if (givesOwnKeys(person, roles)) {
            return Result.OWN_KEYS;
        }
        boolean stays = roles.contains(Role.SUPERVISOR);
        return !stays && teamKeys.isNeeded(person) ? Result.LAST_SUPERVISOR : result(accounts.giveRoles(person, roles));
    }

    /** Who is alone, a sole practitioner, is everything in one. */
    private boolean givesOwnKeys(UUID person, Set<Role> roles) {
        Map<UUID, StaffAccount> all = accounts.all();
        return person.equals(actor.person())
                && HOLD_KEYS.stream().anyMatch(role -> roles.contains(role) && !holds(all.get(person), role))
                && all.values().stream().anyMatch(other -> !other.person().equals(person) && other.isOpen());
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

    private static boolean holds(@Nullable StaffAccount account, Role role) {
        return account != null && account.isOpen() && account.is(role);
    }

    private static Result result(StaffAccounts.Result result) {
        return switch (result) {
            case DONE -> Result.DONE;
            case LAST_ADMINISTRATOR -> Result.LAST_ADMINISTRATOR;
            case NOT_FOUND -> Result.NOT_FOUND;
        };
    }
}
