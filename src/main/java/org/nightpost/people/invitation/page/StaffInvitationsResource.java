package org.nightpost.people.invitation.page;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.people.invitation.Guest;
import org.nightpost.people.invitation.InvitationView;
import org.nightpost.people.invitation.Invitations;
import org.nightpost.people.invitation.InviteAgain;
import org.nightpost.people.invitation.InvitePerson;
import org.nightpost.people.invitation.Invited;
import org.nightpost.people.invitation.WithdrawInvitation;
import org.nightpost.security.Actor;
import org.nightpost.security.Reauthenticated;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;
import org.nightpost.web.Settings;
import org.nightpost.web.Visit;

/** An administrator invites staff and looks after their invitations; clients' are not to be seen here. */
@Path("/administration/invitations")
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class StaffInvitationsResource {
    private static final String HERE = "/administration/invitations";
    private static final int UNPROCESSABLE = 422;

    @Inject
    Invitations invitations;

    @Inject
    InvitePerson invite;

    @Inject
    InviteAgain again;

    @Inject
    WithdrawInvitation withdraw;

    @Inject
    InvitationPages invitationPages;

    @Inject
    People people;

    @Inject
    Actor actor;

    @Inject
    Settings settings;

    @Inject
    Pages pages;

    @Inject
    Posted posted;

    @Inject
    Visit visit;

    /**
     * The form to invite somebody.
     *
     * @param roles what can be chosen
     */
    public record NewStaffPage(StaffInvitationForm form, List<Role> roles, List<Problem> problems) {}

    @GET
    public Response list() {
        return invitationPages.list("people/invitation/staff", invitations.ofStaff());
    }

    @GET
    @Path("/new")
    public Response begin() {
        return form(200, StaffInvitationForm.empty(visit.language()), List.of());
    }

    @POST
    @Path("/new")
    @Reauthenticated
    public Response invite() {
        StaffInvitationForm form = StaffInvitationForm.of(posted);
        List<Problem> problems = form.problems();
        if (!problems.isEmpty() || posted.isAgain()) {
            return form(UNPROCESSABLE, form, problems);
        }
        Profile profile = new Profile(UUID.randomUUID(), form.name(), form.language(), visit.zone(), false);
        Guest guest = new Guest(form.id(), profile, form.roles(), actor.person());
        Optional<Invited> invited = invite.invite(guest, form.way().wanted());
        return invited.map(made -> given(made, profile)).orElseGet(() -> seeOther(HERE + "/" + form.id()));
    }

    @GET
    @Path("/{invitation}")
    public Response page(@PathParam("invitation") String invitation) {
        return invitationPages.one("people/invitation/one-staff", find(invitation), WayForm.empty(), List.of());
    }

    @POST
    @Path("/{invitation}/again")
    @Reauthenticated
    public Response again(@PathParam("invitation") String invitation) {
        InvitationView view = find(invitation);
        WayForm way = WayForm.of(posted);
        List<Problem> problems = way.problems();
        if (view.isUnanswered() && (!problems.isEmpty() || posted.isAgain())) {
            return invitationPages.one(UNPROCESSABLE, "people/invitation/one-staff", view, way, problems);
        }
        Profile profile = people.profile(view.person());
        return again.again(view.id(), way.wanted())
                .map(made -> given(made, profile))
                .orElseGet(() -> seeOther(HERE + "/" + view.id()));
    }

    @POST
    @Path("/{invitation}/withdraw")
    @Reauthenticated
    public Response withdraw(@PathParam("invitation") String invitation) {
        InvitationView view = find(invitation);
        if (!posted.isAgain()) {
            withdraw.withdraw(view.id());
        }
        return seeOther(HERE + "/" + view.id());
    }

    private InvitationView find(String invitation) {
        return PostedId.of(invitation)
                .flatMap(invitations::mine)
                .filter(view -> !view.isClients())
                .orElseThrow(NotFoundException::new);
    }

    private Response form(int status, StaffInvitationForm form, List<Problem> problems) {
        return pages.show(
                status, "people/invitation/new-staff", new NewStaffPage(form, StaffInvitationForm.offered(), problems));
    }

    private Response given(Invited made, Profile profile) {
        String back = HERE + "/" + made.invitation();
        return GivenPage.isNeeded(made)
                ? pages.show("people/invitation/given", GivenPage.of(made, profile, settings.url(), back))
                : seeOther(back);
    }

    private static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
