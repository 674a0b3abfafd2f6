package org.nightpost.correspondence.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.PostedId;

/** Where who answers a client reads their safety plan and suggests what could stand in it. */
@Path("/correspondences/{correspondence}/plan")
@RolesAllowed(Role.Names.COUNSELLOR)
public class CounsellorPlanResource {
    @Inject
    SafetyPlans plans;

    @Inject
    PlanPages planPages;

    @Inject
    Pages pages;

    /** The form with the newest words, or an earlier version to read. */
    @GET
    public Response plan(
            @PathParam("correspondence") String text, @QueryParam("version") @DefaultValue("0") int version) {
        CorrespondenceId id = id(text);
        Optional<PlanView> view = version > 0 ? plans.version(id, version) : plans.newest(id);
        return pages.show(
                version > 0 ? "correspondence/plan/version" : "correspondence/plan/suggest",
                planPages.page(view.orElseThrow(NotFoundException::new)));
    }

    @POST
    public Response suggest(@PathParam("correspondence") String text) {
        return planPages.take(id(text), "correspondence/plan/suggest", false);
    }

    private static CorrespondenceId id(String text) {
        return PostedId.of(text).map(CorrespondenceId::new).orElseThrow(NotFoundException::new);
    }
}
