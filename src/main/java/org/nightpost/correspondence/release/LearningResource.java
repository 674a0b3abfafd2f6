package org.nightpost.correspondence.release;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.nightpost.correspondence.ReleaseRecords;
import org.nightpost.correspondence.ReleaseView;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.PostedId;
import org.nightpost.web.Visit;

/** What changed before it went: a trainee's own letters at the gate, with what was said and changed. */
@Path("/learning")
@RolesAllowed(Role.Names.COUNSELLOR)
public class LearningResource {
    @Inject
    ReleaseRecords records;

    @Inject
    ReleasePages layout;

    @Inject
    Pages pages;

    @Inject
    Visit visit;

    @GET
    public Response list() {
        return pages.show(
                "release/list",
                new ListPage("mine", visit.name(), visit.zone(), layout.rows(records.mine(), "/learning/"), List.of()));
    }

    @GET
    @Path("/{request}")
    public Response record(@PathParam("request") String text) {
        UUID id = PostedId.of(text).orElseThrow(NotFoundException::new);
        ReleaseView view = records.find(id).orElseThrow(NotFoundException::new);
        return pages.show(
                "release/release", layout.page(view, true, records.words(id), List.of(), ReleasePages.Shown.FIRST));
    }
}
