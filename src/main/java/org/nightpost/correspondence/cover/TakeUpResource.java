package org.nightpost.correspondence.cover;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.TakeUpDraft;
import org.nightpost.security.Role;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;

/** A letter that a cover had begun comes into the counsellor's reply. */
@Path("/correspondences/{correspondence}/take-up")
@RolesAllowed(Role.Names.COUNSELLOR)
public class TakeUpResource {
    @Inject
    TakeUpDraft takeUp;

    @Inject
    Posted posted;

    @POST
    public Response takeUp(@PathParam("correspondence") String text) {
        CorrespondenceId id = PostedId.of(text).map(CorrespondenceId::new).orElseThrow(NotFoundException::new);
        if (!posted.isAgain() && !takeUp.takeUp(id)) {
            throw new NotFoundException();
        }
        return Response.seeOther(URI.create("/correspondences/" + id)).build();
    }
}
