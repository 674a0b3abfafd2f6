package org.nightpost.correspondence.ending;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.nightpost.correspondence.Lifetime;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;

/** A counsellor's ended correspondences, apart from those that they answer. */
@Path("/ended")
@RolesAllowed(Role.Names.COUNSELLOR)
public class EndedResource {
    @Inject
    Lifetime lifetime;

    @Inject
    EndedLines lines;

    @Inject
    Pages pages;

    /** All of them, the last one first. */
    public record EndedPage(List<EndedLines.Line> lines) {}

    @GET
    public Response list() {
        return pages.show("correspondence/ending/ended", new EndedPage(lines.of(lifetime.endedMine())));
    }
}
