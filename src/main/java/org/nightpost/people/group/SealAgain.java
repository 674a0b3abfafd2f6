package org.nightpost.people.group;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.Deed;
import org.nightpost.people.People;
import org.nightpost.people.TeamView;
import org.nightpost.security.Actor;
import org.nightpost.security.recovery.Recognised;
import org.nightpost.vault.GivingBack;
import org.nightpost.vault.GroupKeys;
import org.nightpost.vault.HolderRefused;
import org.nightpost.vault.KeyRing;

/**
 * A supervisor has lost their key, and nobody else in the team holds it. Each of the team's counsellors is asked whether they
 * have made sure who it is, and then seals the keys of their own letters to the team once more.
 */
@Deed
public class SealAgain {
    /** What became of it. */
    public enum Result {
        GIVEN,
        /** Their key is another one since the page was made: it may be somebody else this time. */
        CHANGED,
        /** The person behind the request is not asked about them. */
        NOT_FOUND
    }

    @Inject
    People people;

    @Inject
    Groups groups;

    @Inject
    ProposeMember propose;

    @Inject
    GroupKeys keys;

    @Inject
    Recognised recognised;

    @Inject
    GivingBack giving;

    @Inject
    KeyRing ring;

    @Inject
    AuditTrail trail;

    @Inject
    Actor actor;

    @Inject
    Event<MemberJoined> joined;

    /** About whom the person behind the request is asked, with the teams they would get the letters of. */
    public Map<UUID, Set<UUID>> asked() {
        UUID me = actor.person();
        List<TeamView> mine = mine();
        Set<UUID> lost = keys.canGiveAgain(me, mine.stream().map(TeamView::id).toList());
        Map<UUID, Set<UUID>> asked = new LinkedHashMap<>();
        for (TeamView team : mine) {
            if (lost.contains(team.id())) {
                candidates(team).stream()
                        .filter(person -> !person.equals(me))
                        .filter(person -> groups.isFit(team.id(), person))
                        .forEach(person -> asked.computeIfAbsent(person, none -> new LinkedHashSet<>())
                                .add(team.id()));
            }
        }
        return asked;
    }

    /** Who has begun the team anew already; or, where nobody has, who is on its list and has another key than before. */
    private Set<UUID> candidates(TeamView team) {
        Set<UUID> members = keys.standing(team.id()).members();
        return members.isEmpty() ? giving.lacking(team.supervisors()) : members;
    }

    /**
     * Seals what the person behind the request holds of the teams' letters to them again.
     *
     * @param number as the page showed it
     * @throws HolderRefused if the supervisor's public key is not one that this service registered; nothing is done
     */
    public Result give(UUID supervisor, String number) {
        Set<UUID> teams = asked().getOrDefault(supervisor, Set.of());
        if (teams.isEmpty()) {
            return isBack(supervisor) ? Result.GIVEN : Result.NOT_FOUND;
        }
        if (!giving.number(supervisor).equals(number)) {
            return Result.CHANGED;
        }
        for (UUID team : teams) {
            if (keys.standing(team).members().isEmpty()) {
                beginAnew(team, supervisor);
            }
            keys.giveAgain(team, ring);
        }
        recognised.settle(supervisor);
        trail.record("group.givenAgain", supervisor);
        return Result.GIVEN;
    }

    private void beginAnew(UUID team, UUID supervisor) {
        keys.begin(team, supervisor);
        trail.record("group.begunAnew", team);
        joined.fire(new MemberJoined(supervisor));
        groups.find(team)
                .ifPresent(group -> group.listed().stream()
                        .filter(other -> !other.equals(supervisor))
                        .forEach(other -> propose.expect(team, other)));
    }

    /** Whether this was done a moment ago: the same button pressed twice. */
    private boolean isBack(UUID supervisor) {
        return mine().stream()
                .filter(team -> team.supervisors().contains(supervisor))
                .anyMatch(team -> keys.standing(team.id()).members().contains(supervisor));
    }

    private List<TeamView> mine() {
        return people.teams().stream()
                .filter(team -> team.counsellors().contains(actor.person()))
                .toList();
    }
}
