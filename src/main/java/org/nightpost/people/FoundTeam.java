package org.nightpost.people;

import jakarta.inject.Inject;
import java.util.List;
import org.nightpost.deed.Deed;
import org.nightpost.vault.Holder;
import org.nightpost.vault.PrivateKey;
import org.nightpost.vault.Wraps;

/** Founds a team together with its supervisors' key group, to which from now on their counsellors' letters are sealed. */
@Deed
public class FoundTeam {
    @Inject
    People people;

    @Inject
    Wraps wraps;

    /**
     * Without a supervisor there is no pair yet: the first who comes makes it.
     *
     * @throws org.nightpost.vault.HolderRefused if a supervisor has no key pair yet; nothing is founded
     */
    public void found(TeamView team) {
        people.addTeam(team);
        if (team.supervisors().isEmpty()) {
            return;
        }
        List<Holder> members = team.supervisors().stream().map(Holder::person).toList();
        try (PrivateKey pair = wraps.createGroup(team.id(), members)) {
            // Only its members keep it: sealed to each of them, and forgotten here.
        }
    }
}
