package org.nightpost.correspondence.risk.page;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.Reading;
import org.nightpost.security.Role;
import org.nightpost.web.PostedId;

/** Where who answers a correspondence notes its risk, and asks the supervisors to look. */
@Path("/correspondences/{correspondence}/risk")
@RolesAllowed(Role.Names.COUNSELLOR)
public class RiskResource {
    @Inject
    Reading reading;

    @Inject
    RiskPages riskPages;

    @Inject
    TellSupervisors tellSupervisors;

    @GET
    public Response risk(@PathParam("correspondence") String text) {
        return riskPages.show(here(text), false);
    }

    @POST
    public Response note(@PathParam("correspondence") String text) {
        return riskPages.take(here(text), false);
    }

    @POST
    @Path("/tell")
    public Response tell(@PathParam("correspondence") String text) {
        CorrespondenceFacts here = here(text);
        if (!tellSupervisors.tell(here.id())) {
            throw new NotFoundException();
        }
        return Response.seeOther(URI.create("/correspondences/" + here.id() + "/risk#now"))
                .build();
    }

    private CorrespondenceFacts here(String text) {
        return PostedId.of(text)
                .map(CorrespondenceId::new)
                .flatMap(reading::correspondence)
                .orElseThrow(NotFoundException::new);
    }
}
