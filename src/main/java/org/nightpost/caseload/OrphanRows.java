package org.nightpost.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nightpost.correspondence.Handovers;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.schedule.PromiseState;
import org.nightpost.security.StaffAccount;
import org.nightpost.security.StaffAccounts;

/** What a supervisor sees of the correspondences that nobody answers any more. */
@ApplicationScoped
class OrphanRows {
    @Inject
    Handovers handovers;

    @Inject
    People people;

    @Inject
    StaffAccounts accounts;

    /** By who left them behind; who waits longest stands first. */
    List<TeamPage.Orphans> of(Instant now) {
        List<Handovers.Waiting> waiting = handovers.mine();
        Set<UUID> ids = new LinkedHashSet<>();
        waiting.forEach(one -> {
            ids.add(one.facts().counsellor());
            ids.add(one.facts().client());
        });
        Map<UUID, Profile> names = people.profiles(ids);
        Map<UUID, List<TeamPage.Orphan>> byCounsellor = new LinkedHashMap<>();
        waiting.forEach(one -> byCounsellor
                .computeIfAbsent(one.facts().counsellor(), who -> new ArrayList<>())
                .add(new TeamPage.Orphan(
                        name(names, one.facts().client()),
                        one.waitingSince(),
                        one.promisedBy(),
                        one.promisedBy().map(due -> PromiseState.of(due, now)).orElse(""))));
        return byCounsellor.entrySet().stream()
                .map(entry -> new TeamPage.Orphans(
                        entry.getKey(), name(names, entry.getKey()), isGone(entry.getKey()), entry.getValue()))
                .toList();
    }

    private boolean isGone(UUID counsellor) {
        return accounts.find(counsellor).map(StaffAccount::isClosed).orElse(true);
    }

    private static String name(Map<UUID, Profile> names, UUID person) {
        return Optional.ofNullable(names.get(person)).map(Profile::name).orElse("?");
    }
}
