package org.nightpost.people;

import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.Deed;
import org.nightpost.vault.Withdrawal;

/**
 * Takes people out of teams, with the key of the team where they held it: nobody needs to hold a key for that. Whether they
 * may go is decided by the caller.
 */
@Deed
public class LeaveTeams {
    @Inject
    TeamRows teams;

    @Inject
    Withdrawal withdrawal;

    @Inject
    AuditTrail trail;

    /** Out of all teams, on both sides; the keys are the caller's to take. */
    public void all(UUID person) {
        for (UUID id : teams.of(person)) {
            teams.lock(id).ifPresent(team -> {
                team.loseCounsellor(person);
                team.loseSupervisor(person);
                trail.record("team.left", id);
            });
        }
    }

    /**
     * Takes a supervisor out; the team gets a new key without them. Again does nothing.
     *
     * @return false if nobody else could open what is sealed to the team: then nothing is done
     */
    public boolean supervisor(UUID team, UUID person) {
        return teams.lock(team)
                .filter(found -> found.supervisors().contains(person))
                .map(found -> {
                    if (!withdrawal.leaveGroup(team, person)) {
                        return false;
                    }
                    found.loseSupervisor(person);
                    trail.record("team.supervisorLeft", team);
                    return true;
                })
                .orElse(true);
    }

    /** Takes a counsellor out who writes to nobody there. Again does nothing. */
    public void counsellor(UUID team, UUID person) {
        teams.lock(team)
                .filter(found -> found.loseCounsellor(person))
                .ifPresent(found -> trail.record("team.counsellorLeft", team));
    }

    /**
     * Whether this counsellor is in the one team and not in the other, with the locks of both until the deed ends: of two who
     * move somebody at once, one sees what the other did.
     */
    public boolean canMove(UUID counsellor, UUID from, UUID to) {
        for (UUID team : Stream.of(from, to).sorted().toList()) {
            teams.lock(team);
        }
        return teams.lock(from)
                        .filter(team -> team.counsellors().contains(counsellor))
                        .isPresent()
                && teams.lock(to)
                        .filter(team -> !team.counsellors().contains(counsellor))
                        .isPresent();
    }

    /** From one team to another; see {@link #canMove}. */
    public void move(UUID counsellor, UUID from, UUID to) {
        teams.lock(from).ifPresent(team -> team.loseCounsellor(counsellor));
        teams.lock(to).ifPresent(team -> team.take(Set.of(counsellor)));
        trail.record("team.counsellorMoved", to);
    }
}
