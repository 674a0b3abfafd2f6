package org.nightpost.people.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nightpost.people.People;
import org.nightpost.people.TeamView;
import org.nightpost.security.Actor;
import org.nightpost.security.Role;
import org.nightpost.security.StaffAccount;
import org.nightpost.security.StaffAccounts;
import org.nightpost.vault.GroupKeys;

/** The key groups there are, and who is a member: who is on the list and holds the key. */
@ApplicationScoped
@Transactional
public class Groups {
    /** The one group of all pathfinders. Frozen. */
    public static final UUID PATHFINDERS = UUID.fromString("7a1f0000-9a7b-4f1d-8e57-0a7b5f1d0001");

    @Inject
    People people;

    @Inject
    StaffAccounts accounts;

    @Inject
    GroupKeys keys;

    @Inject
    Actor actor;

    /**
     * A group.
     *
     * @param name of the team; empty for the pathfinders, whose name is a text
     * @param listed who belongs to it by list or role, whether they hold its key or not
     */
    public record Group(UUID id, String name, Set<UUID> listed) {
        public boolean isPathfinders() {
            return id.equals(PATHFINDERS);
        }
    }

    /** The groups to which the person behind the request belongs by list or role. */
    public List<Group> mine() {
        Set<Group> mine = new LinkedHashSet<>();
        if (actor.is(Role.SUPERVISOR)) {
            people.teams().stream()
                    .filter(team -> team.supervisors().contains(actor.person()))
                    .map(Groups::group)
                    .forEach(mine::add);
        }
        if (actor.is(Role.PATHFINDER)) {
            mine.add(pathfinders());
        }
        return List.copyOf(mine);
    }

    /** Any group, for an administrator: the caller asks who it is. */
    public Optional<Group> find(UUID id) {
        if (id.equals(PATHFINDERS)) {
            return Optional.of(pathfinders());
        }
        return people.teams().stream()
                .filter(team -> team.id().equals(id))
                .findFirst()
                .map(Groups::group);
    }

    /** Whether the person behind the request is on the list of this group and holds its key. */
    public boolean isMember(UUID group) {
        return mine().stream().anyMatch(mine -> mine.id().equals(group))
                && keys.standing(group).members().contains(actor.person());
    }

    /** Whether this person could be in this group by their role, and their account is open. */
    public boolean isFit(UUID group, UUID person) {
        Role role = group.equals(PATHFINDERS) ? Role.PATHFINDER : Role.SUPERVISOR;
        return accounts.find(person)
                .filter(StaffAccount::isOpen)
                .filter(account -> account.is(role))
                .isPresent();
    }

    private Group pathfinders() {
        Set<UUID> listed = new LinkedHashSet<>();
        accounts.all().values().stream()
                .filter(account -> account.is(Role.PATHFINDER) && !account.isClosed())
                .forEach(account -> listed.add(account.person()));
        return new Group(PATHFINDERS, "", listed);
    }

    private static Group group(TeamView team) {
        return new Group(team.id(), team.name(), team.supervisors());
    }
}
