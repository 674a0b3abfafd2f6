package org.nightpost.correspondence.sidenote;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.security.Role;
import org.nightpost.web.PostedId;

/** Side notes for the supervisors of the team. */
@Path("/team/correspondences/{correspondence}/side-notes")
@RolesAllowed(Role.Names.SUPERVISOR)
public class TeamSideNotesResource {
    @Inject
    SideNoteForms forms;

    @GET
    public Response page(
            @PathParam("correspondence") String text,
            @QueryParam("letter") @DefaultValue("") String letter,
            @QueryParam("paragraph") @DefaultValue("") String paragraph) {
        return forms.page(correspondence(text), Turn.SUPERVISOR, letter, paragraph);
    }

    @POST
    public Response begin(@PathParam("correspondence") String text) {
        return forms.begin(correspondence(text), Turn.SUPERVISOR);
    }

    @POST
    @Path("/{thread}/answer")
    public Response answer(@PathParam("correspondence") String text, @PathParam("thread") String thread) {
        return forms.answer(correspondence(text), Turn.SUPERVISOR, id(thread));
    }

    @POST
    @Path("/{thread}/settle")
    public Response settle(@PathParam("correspondence") String text, @PathParam("thread") String thread) {
        return forms.settle(correspondence(text), Turn.SUPERVISOR, id(thread));
    }

    private static CorrespondenceId correspondence(String text) {
        return new CorrespondenceId(id(text));
    }

    private static UUID id(String text) {
        return PostedId.of(text).orElseThrow(NotFoundException::new);
    }
}
