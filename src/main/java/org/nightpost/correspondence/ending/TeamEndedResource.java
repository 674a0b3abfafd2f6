package org.nightpost.correspondence.ending;

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
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.Lifetime;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;

/** The ended correspondences of a supervisor's teams, by their facts, and opening one of them again. */
@Path("/team/ended")
@RolesAllowed(Role.Names.SUPERVISOR)
public class TeamEndedResource {
    private static final String HERE = "/team/ended";

    @Inject
    Lifetime lifetime;

    @Inject
    EndedLines lines;

    @Inject
    Reopen reopen;

    @Inject
    Pages pages;

    @Inject
    Posted posted;

    /** All of them, the last one first. */
    public record TeamEndedPage(List<EndedLines.Line> lines) {}

    @GET
    public Response list() {
        return pages.show("correspondence/ending/team", new TeamEndedPage(lines.of(lifetime.endedOfMyTeams())));
    }

    @POST
    @Path("/{correspondence}/reopen")
    public Response reopen(@PathParam("correspondence") String text) {
        CorrespondenceId id = PostedId.of(text).map(CorrespondenceId::new).orElseThrow(NotFoundException::new);
        if (!posted.isAgain() && !reopen.asSupervisor(id)) {
            throw new NotFoundException();
        }
        return Response.seeOther(URI.create(HERE)).build();
    }
}
