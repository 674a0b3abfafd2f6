package org.nightpost.correspondence.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;

/** A client's safety plan: one address that they can learn by heart. */
@Path("/plan")
@RolesAllowed(Role.Names.CLIENT)
public class PlanResource {
    @Inject
    SafetyPlans plans;

    @Inject
    PlanPages planPages;

    @Inject
    Posted posted;

    @Inject
    Pages pages;

    /** What is shown to a client whose letters, and with them the plan, are not there now. */
    public record NoPlanPage() {}

    /** The plan that holds, or an earlier version. */
    @GET
    public Response plan(@QueryParam("version") @DefaultValue("0") int version) {
        return show("correspondence/plan/plan", version);
    }

    /** The same on paper. */
    @GET
    @Path("/print")
    public Response print() {
        return show("correspondence/plan/print", 0);
    }

    private Response show(String template, int version) {
        Optional<CorrespondenceId> mine = plans.mine();
        if (mine.isEmpty()) {
            return pages.show("correspondence/plan/none", new NoPlanPage());
        }
        Optional<PlanView> view = version > 0 ? plans.version(mine.get(), version) : plans.of(mine.get());
        return pages.show(template, planPages.page(view.orElseThrow(NotFoundException::new)));
    }

    /** With the newest words, also those that the counsellor suggests. */
    @GET
    @Path("/change")
    public Response change() {
        CorrespondenceId mine = plans.mine().orElseThrow(NotFoundException::new);
        PlanView view = plans.newest(mine).orElseThrow(NotFoundException::new);
        return pages.show("correspondence/plan/change", planPages.page(view));
    }

    /** {@code do} is {@code agree} to agree to what is saved. */
    @POST
    @Path("/change")
    public Response save() {
        // The one that the form was made for: meanwhile another may have been begun.
        CorrespondenceId here = PostedId.of(posted.text("correspondence"))
                .map(CorrespondenceId::new)
                .or(plans::mine)
                .orElseThrow(NotFoundException::new);
        return planPages.take(
                here, "correspondence/plan/change", posted.text("do").equals("agree"));
    }
}
