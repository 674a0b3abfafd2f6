package org.nightpost.correspondence;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nightpost.correspondence.content.Side;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.LeaveTeams;
import org.nightpost.people.People;
import org.nightpost.people.TeamView;
import org.nightpost.security.Actor;
import org.nightpost.vault.GroupKeys;
import org.nightpost.vault.Holder;

/**
 * A counsellor changes team with all their correspondences. It takes a supervisor of the old team, who holds the keys: they
 * are sealed to the new team, the old one loses them, and what is written from now on gets new ones.
 */
@Deed
public class MoveToTeam {
    /** What became of it. */
    public enum Result {
        DONE,
        DONE_BEFORE,
        /** In the new team nobody could open the letters. */
        NO_MEMBER,
        /** The supervisor does not hold every key; nothing was done. */
        NOT_HELD,
        /** For this person there is no such team, or no such counsellor in it. */
        NOT_FOUND
    }

    @Inject
    private Correspondences correspondences;

    @Inject
    private SealOn sealOn;

    @Inject
    private People people;

    @Inject
    private LeaveTeams teams;

    @Inject
    private GroupKeys keys;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<MovedToTeam> moved;

    public Result move(UUID counsellor, UUID from, UUID to) {
        Optional<TeamView> old = people.teamsSupervisedBy(actor.person()).stream()
                .filter(team -> team.id().equals(from))
                .findFirst();
        Optional<TeamView> next = people.teams().stream()
                .filter(team -> team.id().equals(to) && !to.equals(from))
                .findFirst();
        if (old.isEmpty() || next.isEmpty()) {
            return Result.NOT_FOUND;
        }
        if (!old.get().counsellors().contains(counsellor)) {
            return next.get().counsellors().contains(counsellor) ? Result.DONE_BEFORE : Result.NOT_FOUND;
        }
        Set<UUID> able = keys.whoOpenAllOf(to);
        if (next.get().supervisors().stream().noneMatch(able::contains)) {
            return Result.NO_MEMBER;
        }
        return move(new Move(counsellor, from, to));
    }

    private record Move(UUID counsellor, UUID from, UUID to) {}

    private Result move(Move move) {
        if (!teams.canMove(move.counsellor(), move.from(), move.to())) {
            return Result.NOT_FOUND;
        }
        List<UUID> theirs = correspondences.ofTeams(List.of(move.from())).stream()
                .filter(here -> here.on(Side.COUNSELLOR).equals(move.counsellor()))
                .map(Correspondence::id)
                .toList();
        List<Correspondence> locked = correspondences.lockAll(theirs).stream()
                .filter(here -> here.team().equals(move.from()))
                .toList();
        if (!locked.stream().allMatch(sealOn::isHeld)) {
            return Result.NOT_HELD;
        }
        for (Correspondence here : locked) {
            sealOn.to(here, Holder.group(move.to()));
            sealOn.takeFrom(here, Holder.group(move.from()));
            here.movesTo(move.to(), clock.instant());
            moved.fire(new MovedToTeam(new CorrespondenceId(here.id()), move.from(), move.to()));
        }
        teams.move(move.counsellor(), move.from(), move.to());
        return Result.DONE;
    }
}
