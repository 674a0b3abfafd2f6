package org.nightpost.supervision.opening;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.Supervised;
import org.nightpost.correspondence.opening.BeginOpening;
import org.nightpost.correspondence.opening.EndOpening;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.Problem;

/**
 * A supervisor opens the letters of a correspondence with a reason, and closes them again. The line of the trail is committed
 * first; where it cannot be written, nothing is opened and the words come back.
 */
@Path("/team/correspondences/{correspondence}/opening")
@RolesAllowed(Role.Names.SUPERVISOR)
public class OpeningResource {
    private static final Logger LOG = System.getLogger(OpeningResource.class.getName());
    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;
    private static final int UNAVAILABLE = 503;

    @Inject
    Supervised supervised;

    @Inject
    AuditTrail trail;

    @Inject
    BeginOpening beginOpening;

    @Inject
    EndOpening endOpening;

    @Inject
    CorrespondencePages correspondencePages;

    @Inject
    Posted posted;

    @Inject
    Pages pages;

    @POST
    public Response open(@PathParam("correspondence") String text) {
        CorrespondenceId id = CorrespondenceResource.id(text);
        OpeningForm form = OpeningForm.of(posted);
        if (supervised.find(id).isEmpty()) {
            throw new NotFoundException();
        }
        List<Problem> problems = form.problems();
        if (posted.isAgain() || !problems.isEmpty()) {
            return show(UNPROCESSABLE, id, form, posted.isAgain() ? List.of() : problems);
        }
        if (beginOpening.isDone(form.form())) {
            return back(id);
        }
        if (!supervised.isHeld(id)) {
            return show(CONFLICT, id, form, List.of(new Problem("open", "opened.problem.key")));
        }
        return open(id, form);
    }

    private Response open(CorrespondenceId id, OpeningForm form) {
        UUID line;
        try {
            line = trail.recordFirst("opening.begun", id.value());
        } catch (RuntimeException unwritten) {
            LOG.log(
                    Level.WARNING,
                    "nothing was opened, as the trail could not be written: {0}",
                    unwritten.getClass().getName());
            return show(UNAVAILABLE, id, form, List.of(new Problem("open", "opened.problem.trail")));
        }
        if (!beginOpening.begin(id, form.form(), line, form.said())) {
            throw new NotFoundException();
        }
        return back(id);
    }

    /** Before its time. */
    @POST
    @Path("/end")
    public Response end(@PathParam("correspondence") String text) {
        CorrespondenceId id = CorrespondenceResource.id(text);
        if (supervised.find(id).isEmpty()) {
            throw new NotFoundException();
        }
        if (!posted.isAgain()) {
            endOpening.end(id);
        }
        return back(id);
    }

    private Response show(int status, CorrespondenceId id, OpeningForm form, List<Problem> problems) {
        return pages.show(status, CorrespondenceResource.PAGE, correspondencePages.of(id, form, problems));
    }

    private static Response back(CorrespondenceId id) {
        return Response.seeOther(URI.create(CorrespondenceResource.path(id))).build();
    }
}
