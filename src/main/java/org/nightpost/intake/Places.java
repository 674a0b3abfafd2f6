package org.nightpost.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.people.TeamView;
import org.nightpost.security.Actor;
import org.nightpost.security.Role;
import org.nightpost.security.StaffAccount;
import org.nightpost.security.StaffAccounts;

/** Where the person behind the request may place a client: a counsellor with themselves, a pathfinder with anybody. */
@ApplicationScoped
class Places {
    @Inject
    People people;

    @Inject
    StaffAccounts staff;

    @Inject
    Actor actor;

    /** By the counsellors' names; nobody whose account is shut, or who is no counsellor any more. */
    List<Place> mine() {
        List<TeamView> teams = people.teamsThatCounsel();
        Map<UUID, StaffAccount> accounts = staff.all();
        Map<UUID, Profile> names = people.profiles(
                teams.stream().flatMap(team -> team.counsellors().stream()).toList());
        return teams.stream()
                .flatMap(team -> names.values().stream()
                        .filter(counsellor -> team.counsellors().contains(counsellor.id()))
                        .filter(counsellor -> isOpen(counsellor.id()) && answers(accounts.get(counsellor.id())))
                        .map(counsellor -> new Place(counsellor.id(), team.id(), counsellor.name(), team.name())))
                .sorted(Comparator.comparing(Place::counsellorName).thenComparing(Place::teamName))
                .toList();
    }

    Optional<Place> find(String key) {
        return mine().stream().filter(place -> place.key().equals(key)).findFirst();
    }

    private static boolean answers(@Nullable StaffAccount account) {
        return account != null && account.isOpen() && account.is(Role.COUNSELLOR);
    }

    private boolean isOpen(UUID counsellor) {
        return actor.is(Role.PATHFINDER) || (actor.is(Role.COUNSELLOR) && counsellor.equals(actor.person()));
    }
}
