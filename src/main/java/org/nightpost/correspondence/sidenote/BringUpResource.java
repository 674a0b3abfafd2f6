package org.nightpost.correspondence.sidenote;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.security.Role;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;

/** One click: this is to be talked about in supervision. */
@Path("/correspondences/{correspondence}/supervision")
@RolesAllowed(Role.Names.COUNSELLOR)
public class BringUpResource {
    @Inject
    BringUp bringUp;

    @Inject
    Posted posted;

    @POST
    public Response bring(@PathParam("correspondence") String text) {
        CorrespondenceId id = correspondence(text);
        return done(id, posted.isAgain() || bringUp.bring(id));
    }

    @POST
    @Path("/withdraw")
    public Response withdraw(@PathParam("correspondence") String text) {
        CorrespondenceId id = correspondence(text);
        return done(id, posted.isAgain() || bringUp.withdraw(id));
    }

    private static Response done(CorrespondenceId id, boolean done) {
        if (!done) {
            throw new NotFoundException();
        }
        return Response.seeOther(URI.create("/correspondences/" + id + "/side-notes"))
                .build();
    }

    private static CorrespondenceId correspondence(String text) {
        return PostedId.of(text).map(CorrespondenceId::new).orElseThrow(NotFoundException::new);
    }
}
