package org.nightpost.people.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;
import org.nightpost.security.AccountOpened;
import org.nightpost.security.Role;
import org.nightpost.security.RolesGiven;
import org.nightpost.security.StaffAccounts;
import org.nightpost.security.recovery.PassphraseForgotten;
import org.nightpost.vault.GroupKeys;
import org.nightpost.vault.Withdrawal;

/**
 * Makes a group's pair in the request that brings its first member, for whom nobody is there who could confirm; who comes
 * later waits for a member. Part of that request's transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FirstMembers {
    @Inject
    Joinings joinings;

    @Inject
    ProposeMember propose;

    @Inject
    Groups groups;

    @Inject
    StaffAccounts accounts;

    @Inject
    GroupKeys keys;

    @Inject
    Withdrawal withdrawal;

    @Inject
    AuditTrail trail;

    void onOpened(@Observes AccountOpened opened) {
        if (opened.roles().contains(Role.CLIENT)) {
            return;
        }
        for (Joining joining : joinings.rowsOf(opened.person())) {
            if (joining.isWaiting() && groups.isFit(joining.group(), opened.person()) && isEmpty(joining.group())) {
                propose.begin(joining.group(), opened.person());
            }
        }
        pathfinder(opened.person(), opened.roles());
    }

    void onRoles(@Observes RolesGiven given) {
        pathfinder(given.person(), given.roles());
    }

    /** Who forgot and has colleagues is let in again by one of them. Supervisors have a way of their own for that. */
    void onForgotten(@Observes PassphraseForgotten forgotten) {
        boolean pathfinder = accounts.find(forgotten.person())
                .filter(account -> account.is(Role.PATHFINDER))
                .isPresent();
        if (pathfinder && !isEmpty(Groups.PATHFINDERS)) {
            propose.expect(Groups.PATHFINDERS, forgotten.person());
        }
    }

    private void pathfinder(UUID person, Set<Role> roles) {
        if (!roles.contains(Role.PATHFINDER)) {
            propose.withdraw(Groups.PATHFINDERS, person);
            leave(person);
        } else if (isEmpty(Groups.PATHFINDERS)) {
            propose.begin(Groups.PATHFINDERS, person);
        } else if (!keys.standing(Groups.PATHFINDERS).members().contains(person)) {
            propose.expect(Groups.PATHFINDERS, person);
        }
    }

    /** Without the role no key either, unless nobody else could open what is sealed to the pathfinders. */
    private void leave(UUID person) {
        if (keys.standing(Groups.PATHFINDERS).members().contains(person)
                && withdrawal.leaveGroup(Groups.PATHFINDERS, person)) {
            trail.record("group.left", person);
        }
    }

    /** Nobody is there, and nothing waits there for those who lost their key. */
    private boolean isEmpty(UUID group) {
        accounts.oneAtATime();
        GroupKeys.Standing standing = keys.standing(group);
        return standing.members().isEmpty() && !standing.lost();
    }
}
