package org.nightpost.correspondence.risk.page;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.Supervised;
import org.nightpost.security.Role;
import org.nightpost.web.PostedId;

/** The same for a supervisor of the team. What was noted is written for them too; no letter is opened. */
@Path("/team/correspondences/{correspondence}/risk")
@RolesAllowed(Role.Names.SUPERVISOR)
public class TeamRiskResource {
    @Inject
    Supervised supervised;

    @Inject
    RiskPages riskPages;

    @GET
    public Response risk(@PathParam("correspondence") String text) {
        return riskPages.show(here(text), true);
    }

    @POST
    public Response note(@PathParam("correspondence") String text) {
        return riskPages.take(here(text), true);
    }

    private CorrespondenceFacts here(String text) {
        return PostedId.of(text)
                .map(CorrespondenceId::new)
                .flatMap(supervised::find)
                .map(Supervised.View::facts)
                .orElseThrow(NotFoundException::new);
    }
}
