package org.nightpost.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.security.Role;
import org.nightpost.security.StaffAccount;
import org.nightpost.security.StaffAccounts;
import org.nightpost.vault.GroupKeys;

/**
 * Whether a team keeps somebody who can open its letters: a supervisor who is in it, whose account is open, and who holds its
 * keys. All three are asked, because each can be true without the others.
 */
@ApplicationScoped
public class TeamKeys {
    @Inject
    People people;

    @Inject
    StaffAccounts accounts;

    @Inject
    GroupKeys keys;

    /** Whether some team would have nobody left to open its letters without this person. */
    public boolean isNeeded(UUID person) {
        Map<UUID, StaffAccount> all = accounts.all();
        return people.teams().stream().anyMatch(team -> isNeeded(person, team, all));
    }

    /** The same of this one team. */
    public boolean isNeeded(UUID person, TeamView team) {
        return isNeeded(person, team, accounts.all());
    }

    private boolean isNeeded(UUID person, TeamView team, Map<UUID, StaffAccount> all) {
        if (!team.supervisors().contains(person)) {
            return false;
        }
        Set<UUID> others = new HashSet<>(team.supervisors());
        others.remove(person);
        others.removeIf(other -> !supervises(all.get(other)));
        others.retainAll(keys.whoOpenAllOf(team.id()));
        return others.isEmpty();
    }

    private static boolean supervises(@Nullable StaffAccount account) {
        return account != null && account.isOpen() && account.is(Role.SUPERVISOR);
    }
}
