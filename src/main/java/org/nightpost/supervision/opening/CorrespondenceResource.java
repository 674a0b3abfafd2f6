package org.nightpost.supervision.opening;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.PostedId;

/** One correspondence for a supervisor of its team. What else a supervisor does about it hangs below this address. */
@Path("/team/correspondences/{correspondence}")
@RolesAllowed(Role.Names.SUPERVISOR)
public class CorrespondenceResource {
    static final String PAGE = "supervision/opening/correspondence";

    @Inject
    CorrespondencePages correspondencePages;

    @Inject
    Pages pages;

    /** The address of this correspondence's page. */
    public static String path(CorrespondenceId id) {
        return "/team/correspondences/" + id;
    }

    @GET
    public Response correspondence(@PathParam("correspondence") String text) {
        return pages.show(PAGE, correspondencePages.of(id(text), OpeningForm.empty(), List.of()));
    }

    static CorrespondenceId id(String text) {
        return PostedId.of(text).map(CorrespondenceId::new).orElseThrow(NotFoundException::new);
    }
}
