package org.nightpost.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.nightpost.correspondence.Caseload;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.people.TeamView;
import org.nightpost.people.group.JoiningView;
import org.nightpost.people.group.Joinings;
import org.nightpost.people.group.SealAgain;
import org.nightpost.security.Actor;
import org.nightpost.security.Role;
import org.nightpost.security.recovery.MakeLetterKey;
import org.nightpost.vault.GivingBack;
import org.nightpost.vault.GroupKeys;
import org.nightpost.vault.GroupKeys.Standing;

/** Finds out what there is to say about keys. The number of statements does not depend on how many teams there are. */
@ApplicationScoped
class KeyNoting {
    @Inject
    People people;

    @Inject
    Joinings joinings;

    @Inject
    SealAgain sealAgain;

    @Inject
    MakeLetterKey letterKey;

    @Inject
    GroupKeys keys;

    @Inject
    GivingBack giving;

    @Inject
    Caseload caseload;

    @Inject
    Actor actor;

    /** @param asking whether on the page of their own clients, where counsellors are asked about their supervisors */
    KeyNotes notes(boolean asking) {
        UUID me = actor.person();
        List<TeamView> teams = people.teams();
        List<TeamView> supervised =
                teams.stream().filter(team -> team.supervisors().contains(me)).toList();
        Map<UUID, Standing> standing = keys.standing(teams.stream()
                .filter(team -> supervised.contains(team) || team.counsellors().contains(me))
                .map(TeamView::id)
                .toList());
        List<JoiningView> confirm = actor.is(Role.SUPERVISOR) ? toConfirm(supervised, standing) : List.of();
        Set<UUID> asks = asking ? sealAgain.asked().keySet() : Set.of();
        List<TeamView> lost =
                supervised.stream().filter(team -> !holds(standing, team)).toList();
        // With themselves, so that it is one statement for everybody.
        Map<UUID, Profile> names = people.profiles(people(me, confirm, asks, lost, standing));
        boolean clients = isClientsToGive(teams, standing);
        return new KeyNotes(
                confirm.stream().map(joining -> name(names, joining.person())).toList(),
                actor.is(Role.SUPERVISOR) && joinings.of(me).stream().anyMatch(JoiningView::isWaiting),
                asks.stream().map(id -> KeyNotes.asks(id, name(names, id))).toList(),
                alone(supervised, standing),
                lost(lost, standing, names, clients),
                clients,
                clients || !lost.isEmpty() ? giving.number(me) : "");
    }

    private List<KeyNotes.Lost> lost(
            List<TeamView> teams, Map<UUID, Standing> standing, Map<UUID, Profile> names, boolean clients) {
        return teams.stream()
                .map(team -> new KeyNotes.Lost(
                        team.name(),
                        members(standing, team, names),
                        team.counsellors().stream().anyMatch(other -> !other.equals(actor.person()))))
                // Where only clients hold anything, and nobody in the team, that is said instead.
                .filter(team ->
                        !clients || team.counsellors() || !team.members().isEmpty())
                .toList();
    }

    private List<JoiningView> toConfirm(List<TeamView> supervised, Map<UUID, Standing> standing) {
        List<UUID> held = supervised.stream()
                .filter(team -> holds(standing, team))
                .map(TeamView::id)
                .toList();
        return joinings.in(held).stream().filter(JoiningView::isWaiting).toList();
    }

    private List<String> alone(List<TeamView> supervised, Map<UUID, Standing> standing) {
        if (!actor.is(Role.SUPERVISOR) || !canMakeLetterKey()) {
            return List.of();
        }
        return supervised.stream()
                .filter(team -> of(standing, team).members().equals(Set.of(actor.person())))
                .map(TeamView::name)
                .toList();
    }

    /** And has not: there is none, or it opens an earlier pair. */
    private boolean canMakeLetterKey() {
        MakeLetterKey.Standing now = letterKey.standing();
        return now == MakeLetterKey.Standing.NONE || now == MakeLetterKey.Standing.OLD;
    }

    /** No supervisor holds anything, and their letters are shut to them: there is nobody but their clients. */
    private boolean isClientsToGive(List<TeamView> teams, Map<UUID, Standing> standing) {
        return actor.is(Role.COUNSELLOR)
                && teams.stream()
                        .filter(team -> team.counsellors().contains(actor.person()))
                        .allMatch(team ->
                                of(standing, team).members().stream().allMatch(member -> member.equals(actor.person())))
                && caseload.recognitionNumber().isPresent();
    }

    private static Set<UUID> people(
            UUID me, List<JoiningView> confirm, Set<UUID> asks, List<TeamView> lost, Map<UUID, Standing> standing) {
        Set<UUID> all = new LinkedHashSet<>(asks);
        all.add(me);
        confirm.forEach(joining -> all.add(joining.person()));
        lost.forEach(team -> all.addAll(of(standing, team).members()));
        return all;
    }

    private static List<String> members(Map<UUID, Standing> standing, TeamView team, Map<UUID, Profile> names) {
        Collection<UUID> members = of(standing, team).members();
        return members.stream()
                .flatMap(id -> Stream.ofNullable(names.get(id)))
                .map(Profile::name)
                .sorted()
                .toList();
    }

    private boolean holds(Map<UUID, Standing> standing, TeamView team) {
        return of(standing, team).members().contains(actor.person());
    }

    private static Standing of(Map<UUID, Standing> standing, TeamView team) {
        return standing.getOrDefault(team.id(), Standing.NOT_FOUNDED);
    }

    private static String name(Map<UUID, Profile> names, UUID person) {
        Profile profile = names.get(person);
        return profile == null ? "?" : profile.name();
    }
}
