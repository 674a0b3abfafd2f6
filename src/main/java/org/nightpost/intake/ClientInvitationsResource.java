package org.nightpost.intake;

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
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.nightpost.correspondence.SealToInvitation;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.people.invitation.InvitationView;
import org.nightpost.people.invitation.Invitations;
import org.nightpost.people.invitation.Invited;
import org.nightpost.people.invitation.WithdrawInvitation;
import org.nightpost.people.invitation.page.GivenPage;
import org.nightpost.people.invitation.page.InvitationPages;
import org.nightpost.people.invitation.page.WayForm;
import org.nightpost.security.Reauthenticated;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;
import org.nightpost.web.Settings;
import org.nightpost.web.Visit;

/** Counsellors and pathfinders invite clients, and see the invitations that are theirs. */
@Path("/invitations")
@RolesAllowed({Role.Names.COUNSELLOR, Role.Names.PATHFINDER})
public class ClientInvitationsResource {
    private static final String HERE = "/invitations";
    private static final int UNPROCESSABLE = 422;

    @Inject
    Invitations invitations;

    @Inject
    InviteClient invite;

    @Inject
    InviteClientAgain again;

    @Inject
    WithdrawInvitation withdraw;

    @Inject
    SealToInvitation letters;

    @Inject
    InvitationPages invitationPages;

    @Inject
    Places places;

    @Inject
    People people;

    @Inject
    Settings settings;

    @Inject
    Pages pages;

    @Inject
    Posted posted;

    @Inject
    Visit visit;

    /**
     * The form to invite a client.
     *
     * @param services by id
     * @param places where the client can be placed
     */
    public record NewClientPage(
            ClientInvitationForm form, Map<UUID, String> services, List<Place> places, List<Problem> problems) {
        /** Whether anybody can be invited at all. */
        public boolean isPossible() {
            return !services.isEmpty() && !places.isEmpty();
        }
    }

    /**
     * One invitation of a client.
     *
     * @param bench where the counsellor writes to them; empty for anybody else
     */
    public record OneClientPage(InvitationPages.OnePage invitation, String bench) {}

    @GET
    public Response list() {
        return invitationPages.list("intake/invitations", invitations.ofMyClients());
    }

    @GET
    @Path("/new")
    public Response begin() {
        return form(200, ClientInvitationForm.empty(visit.language()), List.of());
    }

    @POST
    @Path("/new")
    public Response invite() {
        ClientInvitationForm form = ClientInvitationForm.of(posted);
        List<Problem> problems = form.problems();
        if (!problems.isEmpty() || posted.isAgain()) {
            return form(UNPROCESSABLE, form, problems);
        }
        InviteClient.Result result = invite.invite(form.wish(visit.zone()));
        if (result instanceof InviteClient.Made made) {
            return given(made.invited(), made.profile());
        }
        return result instanceof InviteClient.Refused refused
                ? form(UNPROCESSABLE, form, List.of(problem(refused.reason())))
                : seeOther(HERE + "/" + form.id());
    }

    private static Problem problem(InviteClient.Reason reason) {
        String field = reason == InviteClient.Reason.NO_SERVICE ? "service" : "place";
        String why = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Problem(field, "intake.invite.problem." + why);
    }

    @GET
    @Path("/{invitation}")
    public Response page(@PathParam("invitation") String invitation) {
        return one(200, find(invitation), WayForm.empty(), List.of());
    }

    @POST
    @Path("/{invitation}/again")
    @Reauthenticated
    public Response again(@PathParam("invitation") String invitation) {
        InvitationView view = find(invitation);
        WayForm way = WayForm.of(posted);
        List<Problem> problems = way.problems();
        if (view.isUnanswered() && (!problems.isEmpty() || posted.isAgain())) {
            return one(UNPROCESSABLE, view, way, problems);
        }
        Profile profile = people.profile(view.person());
        return again.again(view, way.wanted())
                .map(made -> given(made, profile))
                .orElseGet(() -> seeOther(HERE + "/" + view.id()));
    }

    @POST
    @Path("/{invitation}/withdraw")
    public Response withdraw(@PathParam("invitation") String invitation) {
        InvitationView view = find(invitation);
        withdraw.withdraw(view.id());
        return seeOther(HERE + "/" + view.id());
    }

    private InvitationView find(String invitation) {
        return PostedId.of(invitation)
                .flatMap(invitations::mine)
                .filter(InvitationView::isClients)
                .orElseThrow(NotFoundException::new);
    }

    private Response one(int status, InvitationView view, WayForm way, List<Problem> problems) {
        String bench =
                letters.with(view.person()).map(id -> "/correspondences/" + id).orElse("");
        return pages.show(
                status, "intake/invitation", new OneClientPage(invitationPages.page(view, way, problems), bench));
    }

    private Response form(int status, ClientInvitationForm form, List<Problem> problems) {
        return pages.show(
                status,
                "intake/new-invitation",
                new NewClientPage(form, people.serviceNames(), places.mine(), problems));
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
