package org.nightpost.people.group;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.nightpost.security.Reauthenticated;
import org.nightpost.security.Role;
import org.nightpost.vault.HolderRefused;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;

/** Who is to join a group, and the page on which a member of it says yes or no. */
@Path("/joining")
@RolesAllowed({Role.Names.SUPERVISOR, Role.Names.PATHFINDER})
public class JoiningResource {
    private static final URI HERE = URI.create("/joining");
    private static final String PROBLEM = "people.group.confirm.problem.";
    private static final int CONFLICT = 409;

    @Inject
    JoiningPages joiningPages;

    @Inject
    AdmitMember admit;

    @Inject
    NoteRefused refused;

    @Inject
    Posted posted;

    @Inject
    Pages pages;

    @GET
    public Response page() {
        return pages.show("people/group/joining", joiningPages.page());
    }

    @GET
    @Path("/{joining}")
    @Reauthenticated
    public Response look(@PathParam("joining") String joining) {
        return confirmPage(200, PostedId.of(joining).orElseThrow(NotFoundException::new), "");
    }

    @POST
    @Path("/{joining}")
    @Reauthenticated
    public Response confirm(@PathParam("joining") String joining) {
        UUID id = PostedId.of(joining).orElseThrow(NotFoundException::new);
        if (posted.isAgain()) {
            return confirmPage(CONFLICT, id, "");
        }
        AdmitMember.Result result;
        try {
            result = admit.confirm(id, posted.text("number"));
        } catch (HolderRefused tampered) {
            refused.note();
            return refused();
        }
        return switch (result) {
            case JOINED -> Response.seeOther(HERE).build();
            case NOT_READY -> confirmPage(CONFLICT, id, PROBLEM + "not-ready");
            case CHANGED -> confirmPage(CONFLICT, id, PROBLEM + "changed");
            case NOT_FOUND -> throw new NotFoundException();
        };
    }

    @POST
    @Path("/{joining}/decline")
    @Reauthenticated
    public Response decline(@PathParam("joining") String joining) {
        UUID id = PostedId.of(joining).orElseThrow(NotFoundException::new);
        if (posted.isAgain()) {
            return confirmPage(CONFLICT, id, "");
        }
        if (!admit.decline(id)) {
            throw new NotFoundException();
        }
        return Response.seeOther(HERE).build();
    }

    private Response confirmPage(int status, UUID id, String problem) {
        try {
            return joiningPages
                    .confirm(id, problem)
                    .map(page -> pages.show(status, "people/group/confirm", page))
                    .orElseThrow(NotFoundException::new);
        } catch (HolderRefused tampered) {
            return refused();
        }
    }

    /** Somebody else's key lies where this person's should: a page that gives nothing. */
    private Response refused() {
        return pages.show(
                CONFLICT, "people/group/confirm", new JoiningPage.ConfirmPage("", "", "", "", PROBLEM + "refused"));
    }
}
