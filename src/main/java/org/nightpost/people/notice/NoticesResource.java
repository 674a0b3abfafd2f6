package org.nightpost.people.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.nightpost.notice.Manner;
import org.nightpost.security.Actor;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/** What mails to whoever is signed in look like and when they come, and one to try. */
@Path("/me/notices")
@RolesAllowed({
    Role.Names.CLIENT,
    Role.Names.COUNSELLOR,
    Role.Names.SUPERVISOR,
    Role.Names.PATHFINDER,
    Role.Names.ADMINISTRATOR
})
public class NoticesResource {
    @Inject
    OwnNotices notices;

    @Inject
    ChooseManner choose;

    @Inject
    SendTrial trial;

    @Inject
    Actor actor;

    @Inject
    Posted posted;

    @Inject
    Visit visit;

    @Inject
    Pages pages;

    @GET
    public Response page(@QueryParam("done") @DefaultValue("") String done) {
        return pages.show("people/notice/notices", notices.page(said(done)));
    }

    private static String said(String done) {
        return List.of("saved", "moved", "tried", "enough", "proved").contains(done)
                ? "people.notice.said." + done
                : "";
    }

    @POST
    public Response save() {
        MannerForm form = MannerForm.of(posted);
        boolean client = actor.is(Role.CLIENT);
        List<Problem> problems = client && !posted.isAgain() ? form.problems() : List.of();
        if (posted.isAgain() || !problems.isEmpty()) {
            int status = posted.isAgain() ? 200 : 422;
            return pages.show(status, "people/notice/notices", notices.page(form, problems));
        }
        Manner wanted = client
                ? form.wanted(visit.zone())
                : form.wantedByStaff(actor.is(Role.COUNSELLOR), actor.is(Role.SUPERVISOR), notices.manner());
        boolean discreet = client ? form.discreet() : notices.entry().discreet();
        choose.choose(form.languageOr(visit.language()), discreet, wanted);
        return done("saved");
    }

    @POST
    @Path("/test")
    public Response test() {
        if (posted.isAgain()) {
            return Response.seeOther(URI.create("/me/notices")).build();
        }
        return done(
                trial.send(PostedId.of(posted.text("trial")).orElseThrow(NotFoundException::new)) ? "tried" : "enough");
    }

    private static Response done(String what) {
        return Response.seeOther(URI.create("/me/notices?done=" + what)).build();
    }
}
