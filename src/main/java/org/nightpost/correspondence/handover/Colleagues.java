package org.nightpost.correspondence.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nightpost.correspondence.Handovers;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.people.TeamView;

/** Who could answer instead. */
@ApplicationScoped
public class Colleagues {
    @Inject
    private Handovers handovers;

    @Inject
    private People people;

    /** Those of these teams who can take letters, by name, without this one. */
    public List<Profile> of(Collection<UUID> teams, UUID without) {
        Set<UUID> able = new LinkedHashSet<>();
        for (TeamView team : people.teams()) {
            if (teams.contains(team.id())) {
                able.addAll(handovers.whoCanTake(team));
            }
        }
        able.remove(without);
        return people.profiles(able).values().stream()
                .sorted((one, two) -> one.name().compareTo(two.name()))
                .toList();
    }
}
