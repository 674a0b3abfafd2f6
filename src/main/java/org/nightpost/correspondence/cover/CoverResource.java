package org.nightpost.correspondence.cover;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.nightpost.correspondence.Covers;
import org.nightpost.people.People;
import org.nightpost.security.Actor;
import org.nightpost.security.Reauthenticated;
import org.nightpost.security.Role;
import org.nightpost.web.PostedId;

/** A counsellor is ill, and a supervisor of their team arranges who answers meanwhile. The letters go under the supervisor's name. */
@Path("/team/cover/{counsellor}")
@RolesAllowed(Role.Names.SUPERVISOR)
public class CoverResource {
    @Inject
    Planning planning;

    @Inject
    Covers covers;

    @Inject
    People people;

    @Inject
    Actor actor;

    @GET
    @Reauthenticated
    public Response page(@PathParam("counsellor") String counsellor) {
        return planning.page(whose(counsellor));
    }

    @POST
    @Reauthenticated
    public Response plan(@PathParam("counsellor") String counsellor) {
        return planning.plan(whose(counsellor));
    }

    private Planning.Whose whose(String text) {
        UUID counsellor = PostedId.of(text)
                .filter(id -> !id.equals(actor.person()) && covers.arrangesFor(id))
                .orElseThrow(NotFoundException::new);
        return new Planning.Whose(counsellor, people.profile(counsellor).name(), "/team/cover/" + counsellor);
    }
}
