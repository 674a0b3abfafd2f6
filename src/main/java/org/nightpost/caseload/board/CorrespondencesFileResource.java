package org.nightpost.caseload.board;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.nightpost.caseload.board.Boards.Facts;
import org.nightpost.security.Role;

/** The same as a file. */
@Path(Correspondences.FILE)
@RolesAllowed(Role.Names.SUPERVISOR)
public class CorrespondencesFileResource {
    @Inject
    Boards boards;

    @Inject
    Correspondences correspondences;

    @Inject
    BoardFiles files;

    @GET
    public Response file(@BeanParam BoardQuery query) {
        Facts facts = boards.read();
        return files.correspondences(facts, correspondences.all(facts, query));
    }
}
