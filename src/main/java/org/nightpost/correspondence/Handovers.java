package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nightpost.correspondence.content.Side;
import org.nightpost.people.People;
import org.nightpost.people.TeamView;
import org.nightpost.schedule.Promises;
import org.nightpost.security.Actor;
import org.nightpost.security.Role;
import org.nightpost.security.StaffAccount;
import org.nightpost.security.StaffAccounts;
import org.nightpost.vault.GivingBack;
import org.nightpost.vault.Holder;
import org.nightpost.vault.Wraps;

/** Correspondences whose counsellor is no longer there, for the supervisors of their teams. By facts; nothing is opened. */
@ApplicationScoped
@Transactional
public class Handovers {
    /**
     * One that waits for somebody to answer it.
     *
     * @param waitingSince when the first of the client's letters was sent that wait
     * @param promisedBy the oldest open promise
     */
    public record Waiting(
            CorrespondenceFacts facts, UUID team, Optional<Instant> waitingSince, Optional<Instant> promisedBy) {}

    @Inject
    private Correspondences correspondences;

    @Inject
    private Letters letters;

    @Inject
    private Promises promises;

    @Inject
    private People people;

    @Inject
    private StaffAccounts accounts;

    @Inject
    private GivingBack giving;

    @Inject
    private Wraps wraps;

    @Inject
    private Actor actor;

    /** The teams that the person behind the request supervises. */
    Map<UUID, TeamView> myTeams() {
        Map<UUID, TeamView> teams = new LinkedHashMap<>();
        people.teamsSupervisedBy(actor.person()).forEach(team -> teams.put(team.id(), team));
        return teams;
    }

    /** Whether this person can sign in and answer. */
    boolean isPresent(UUID counsellor) {
        return counsels(accounts.find(counsellor).orElse(null));
    }

    /** Of the teams of the person behind the request: the longest waiting first. Six statements at most. */
    public List<Waiting> mine() {
        Map<UUID, StaffAccount> all = accounts.all();
        List<Correspondence> orphans = correspondences.ofTeams(myTeams().keySet()).stream()
                .filter(here -> !counsels(all.get(here.on(Side.COUNSELLOR))))
                .toList();
        List<UUID> ids = orphans.stream().map(Correspondence::id).toList();
        Map<UUID, List<LetterFacts>> waiting = Caseload.byCorrespondence(letters.waiting(ids));
        Map<UUID, Instant> due = promises.openFor(ids);
        return orphans.stream()
                .map(here -> new Waiting(
                        here.facts(),
                        here.team(),
                        waiting.getOrDefault(here.id(), List.of()).stream()
                                .map(LetterFacts::sentAt)
                                .min(Instant::compareTo),
                        Optional.ofNullable(due.get(here.id()))))
                .sorted((one, two) -> one.waitingSince()
                        .orElse(Instant.MAX)
                        .compareTo(two.waitingSince().orElse(Instant.MAX)))
                .toList();
    }

    /** How many correspondences this counsellor carries, by team. A number, for who must not see more. */
    public Map<UUID, Long> countByTeam(UUID counsellor) {
        return correspondences.ofCounsellors(List.of(counsellor)).stream()
                .collect(Collectors.groupingBy(Correspondence::team, LinkedHashMap::new, Collectors.counting()));
    }

    /**
     * The counsellors of this team to whom letters can be given: who can sign in, and whose pair somebody has confirmed. Who
     * has forgotten their passphrase is not among them: it may be somebody else who sits there.
     */
    public Set<UUID> whoCanTake(TeamView team) {
        Map<UUID, StaffAccount> all = accounts.all();
        Set<UUID> able = new LinkedHashSet<>();
        for (UUID counsellor : team.counsellors()) {
            if (counsels(all.get(counsellor)) && wraps.isRegistered(Holder.person(counsellor))) {
                able.add(counsellor);
            }
        }
        able.removeAll(giving.lacking(able));
        return able;
    }

    private static boolean counsels(@Nullable StaffAccount account) {
        return account != null && account.isOpen() && account.is(Role.COUNSELLOR);
    }

    /** All that are sealed to these teams, by their facts; for the trail. */
    public List<CorrespondenceFacts> ofTeams(Collection<UUID> teams) {
        return correspondences.ofTeams(teams).stream()
                .map(Correspondence::facts)
                .toList();
    }
}
