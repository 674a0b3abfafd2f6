package org.nightpost.people.invitation;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.notice.AddressBook;
import org.nightpost.people.People;
import org.nightpost.security.Actor;
import org.nightpost.security.Role;
import org.nightpost.security.RoleOnTrail;

/** Invites somebody: their profile, the invitation with a pair of its own, and a mail with the link, or none of it. */
@Deed
public class InvitePerson {
    @Inject
    People people;

    @Inject
    Invitations invitations;

    @Inject
    Offers offers;

    @Inject
    AddressBook addresses;

    @Inject
    Actor actor;

    @Inject
    PortalClock clock;

    @Inject
    Event<RoleOnTrail> offered;

    /**
     * Who may invite whom is decided by the caller.
     *
     * @return empty if this form was sent before: then there is one invitation, and its link was shown once
     */
    public Optional<Invited> invite(Guest guest, Way way) {
        if (invitations.find(guest.invitation()).isPresent()) {
            return Optional.empty();
        }
        if (guest.roles().contains(Role.CLIENT)) {
            people.addClient(guest.profile());
        } else {
            people.addStaff(guest.profile());
            addresses.isStaff(guest.profile().id(), guest.profile().zone());
        }
        Invitation invitation = new Invitation(guest, actor.person(), clock.instant());
        Invited invited = offers.make(invitation, way, guest.profile().language());
        invitations.add(invitation);
        guest.roles().stream()
                .filter(role -> role != Role.CLIENT)
                .sorted()
                .forEach(role -> offered.fire(new RoleOnTrail(RoleOnTrail.What.OFFERED, role, invitation.id())));
        return Optional.of(invited);
    }
}
