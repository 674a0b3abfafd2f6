package org.nightpost.people.group;

import jakarta.inject.Inject;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.Supervisors;
import org.nightpost.security.Actor;
import org.nightpost.security.StaffAccounts;
import org.nightpost.vault.GroupKeys;
import org.nightpost.vault.Holder;
import org.nightpost.vault.Wraps;

/**
 * Somebody is to join a group. That gives them no key: a member does, who has made sure who it is. Only where nobody has ever
 * been, the first to come needs nobody.
 */
@Deed
public class ProposeMember {
    /** What became of it. */
    public enum Result {
        /** A member has to confirm. */
        WAITS,
        /** Nobody was there before: they are the first, and hold the key. */
        FIRST,
        /** They are a member already. */
        MEMBER,
        /** Nobody makes themselves the first member of a group that is there already. */
        SELF
    }

    @Inject
    Joinings joinings;

    @Inject
    Groups groups;

    @Inject
    Supervisors supervisors;

    @Inject
    StaffAccounts accounts;

    @Inject
    GroupKeys keys;

    @Inject
    Wraps wraps;

    @Inject
    AuditTrail trail;

    @Inject
    Actor actor;

    @Inject
    PortalClock clock;

    /** Who may propose whom is decided by the caller. Twice is once. */
    public Result propose(UUID group, UUID person) {
        accounts.oneAtATime();
        GroupKeys.Standing standing = keys.standing(group);
        if (standing.members().contains(person)) {
            return Result.MEMBER;
        }
        boolean comes = wraps.isRegistered(Holder.person(person));
        if (standing.members().isEmpty() && !standing.lost() && comes) {
            if (actor.isSignedIn() && actor.person().equals(person) && !isListed(group, person)) {
                return Result.SELF;
            }
            begin(group, person);
            return Result.FIRST;
        }
        expect(group, person);
        return Result.WAITS;
    }

    /** Who was a member before and has lost the key may begin anew where there is nothing yet to be read. */
    private boolean isListed(UUID group, UUID person) {
        return groups.find(group)
                .filter(found -> found.listed().contains(person))
                .isPresent();
    }

    /** The same without making anybody the first: for who has not come yet, and who lost what they held. */
    public void expect(UUID group, UUID person) {
        Joining joining = joinings.lock(Joining.id(group, person)).orElse(null);
        if (joining == null) {
            joinings.add(new Joining(group, person, clock.instant()));
        } else if (joining.isWaiting()) {
            return;
        } else {
            joining.propose(clock.instant());
        }
        trail.record("group.proposed", person);
    }

    /** Takes it back; nothing happens to one that was decided. */
    public void withdraw(UUID group, UUID person) {
        joinings.lock(Joining.id(group, person)).filter(Joining::isWaiting).ifPresent(joining -> {
            joining.end(JoiningState.WITHDRAWN, clock.instant());
            trail.record("group.withdrawn", person);
        });
    }

    /** Makes the group's pair with this person alone, who is on its list from now on. There must be no member. */
    void begin(UUID group, UUID person) {
        keys.begin(group, person);
        if (!group.equals(Groups.PATHFINDERS)) {
            supervisors.add(group, person);
        }
        joinings.lock(Joining.id(group, person))
                .ifPresent(joining -> joining.end(JoiningState.JOINED, clock.instant()));
        trail.record("group.begun", group);
    }
}
