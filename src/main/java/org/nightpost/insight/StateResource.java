package org.nightpost.insight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import org.nightpost.audit.TrailWatch;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;

/** The state of the system in words. */
@Path("/administration/state")
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class StateResource {
    @Inject
    SystemState state;

    @Inject
    TrailWatch watch;

    @Inject
    Pages pages;

    @GET
    public Response show() throws SQLException {
        return pages.show("insight/state", state.now());
    }

    /** Checks the end of the trail now; reading only, and over in seconds. */
    @POST
    @Path("/check")
    public Response check() throws SQLException {
        watch.look();
        return Response.seeOther(URI.create("/administration/state")).build();
    }
}
