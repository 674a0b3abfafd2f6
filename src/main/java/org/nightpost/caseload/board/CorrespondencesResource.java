package org.nightpost.caseload.board;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;

/** Every open correspondence of a supervisor's own teams: counts and times, no letters. */
@Path(Correspondences.PATH)
@RolesAllowed(Role.Names.SUPERVISOR)
public class CorrespondencesResource {
    @Inject
    Boards boards;

    @Inject
    Correspondences correspondences;

    @Inject
    Pages pages;

    @GET
    public Response list(@BeanParam BoardQuery query) {
        return pages.show("caseload/board/correspondences", correspondences.page(boards.read(), query));
    }
}
