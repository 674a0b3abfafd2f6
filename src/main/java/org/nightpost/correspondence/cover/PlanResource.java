package org.nightpost.correspondence.cover;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.nightpost.security.Actor;
import org.nightpost.security.Reauthenticated;
import org.nightpost.security.Role;

/** A counsellor plans to be away. */
@Path("/absences/new")
@RolesAllowed(Role.Names.COUNSELLOR)
public class PlanResource {
    @Inject
    Planning planning;

    @Inject
    Actor actor;

    @GET
    @Reauthenticated
    public Response page() {
        return planning.page(mine());
    }

    @POST
    @Reauthenticated
    public Response plan() {
        return planning.plan(mine());
    }

    private Planning.Whose mine() {
        return new Planning.Whose(actor.person(), "", "/absences/new");
    }
}
