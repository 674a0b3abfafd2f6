package org.nightpost.people.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.people.invitation.InvitationState;
import org.nightpost.people.invitation.InvitationView;
import org.nightpost.people.invitation.Invitations;
import org.nightpost.security.Role;
import org.nightpost.security.StaffAccount;
import org.nightpost.security.StaffAccounts;

/** Who can supervise a team: who has the role, and who was invited to it and has not come yet. */
@ApplicationScoped
class SupervisorsToBe {
    @Inject
    People people;

    @Inject
    StaffAccounts accounts;

    @Inject
    Invitations invitations;

    /** By name. */
    List<Profile> all() {
        Set<UUID> fit = new LinkedHashSet<>();
        accounts.all().values().stream()
                .filter(StaffAccount::isOpen)
                .filter(account -> account.is(Role.SUPERVISOR))
                .forEach(account -> fit.add(account.person()));
        invitations.ofStaff().stream()
                .filter(invitation -> invitation.state() == InvitationState.OPEN)
                .filter(invitation -> invitation.roles().contains(Role.SUPERVISOR))
                .map(InvitationView::person)
                .forEach(fit::add);
        return people.staff().stream()
                .filter(profile -> fit.contains(profile.id()))
                .toList();
    }
}
