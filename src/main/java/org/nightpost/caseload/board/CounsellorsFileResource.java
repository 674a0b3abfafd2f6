package org.nightpost.caseload.board;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.nightpost.security.Role;

/** The counsellors of a supervisor's own teams as a file. */
@Path(Counsellors.FILE)
@RolesAllowed(Role.Names.SUPERVISOR)
public class CounsellorsFileResource {
    @Inject
    Boards boards;

    @Inject
    Counsellors counsellors;

    @Inject
    BoardFiles files;

    @GET
    public Response file(@BeanParam BoardQuery query) {
        return files.counsellors(counsellors.all(boards.read(), query));
    }
}
