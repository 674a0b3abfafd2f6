package org.nightpost.correspondence.ending;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.Desk;
import org.nightpost.correspondence.Exchanges;
import org.nightpost.correspondence.Reading;
import org.nightpost.correspondence.agreement.StandingWords;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Part;
import org.nightpost.correspondence.lookback.LookBacks;
import org.nightpost.correspondence.silence.SilenceView;
import org.nightpost.correspondence.silence.Silences;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.People;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/** Where a counsellor plans the end of a correspondence, sees how it ended, and opens it again. */
@Path("/correspondences/{correspondence}/ending")
@RolesAllowed(Role.Names.COUNSELLOR)
public class EndingResource {
    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    @Inject
    Endings endings;

    @Inject
    PlanEnding planEnding;

    @Inject
    Reopen reopen;

    @Inject
    Silences silences;

    @Inject
    LookBacks lookBacks;

    @Inject
    Reading reading;

    @Inject
    Desk desk;

    @Inject
    Exchanges exchanges;

    @Inject
    StandingWords standingWords;

    @Inject
    People people;

    @Inject
    PortalClock clock;

    @Inject
    Pages pages;

    @Inject
    Posted posted;

    @Inject
    Visit visit;

    @GET
    public Response page(@PathParam("correspondence") String text) {
        CorrespondenceFacts here = find(text);
        Optional<EndingView> ending = endings.of(here);
        PlanForm form = ending.map(view -> PlanForm.of(view, visit.zone())).orElse(PlanForm.EMPTY);
        return show(200, here, ending, form, List.of());
    }

    @POST
    public Response plan(@PathParam("correspondence") String text) {
        CorrespondenceFacts here = find(text);
        PlanForm form = PlanForm.of(posted);
        List<Problem> problems = form.problems(LocalDate.ofInstant(clock.instant(), visit.zone()));
        if (posted.isAgain() || !problems.isEmpty()) {
            return show(UNPROCESSABLE, here, endings.of(here), form, posted.isAgain() ? List.of() : problems);
        }
        return switch (planEnding.plan(here.id(), form.plan(visit.zone()))) {
            case PLANNED -> seeOther("/correspondences/" + here.id() + "#ending");
            case TOO_SOON -> show(UNPROCESSABLE, here, endings.of(here), form, List.of(tooSoon(here)));
            case TOO_LATE ->
                show(
                        CONFLICT,
                        here,
                        endings.of(here),
                        form,
                        List.of(new Problem("outcome", "ending.problem.too-late")));
            case NOT_FOUND -> throw new NotFoundException();
        };
    }

    @POST
    @Path("/give-up")
    public Response giveUp(@PathParam("correspondence") String text) {
        CorrespondenceFacts here = find(text);
        if (!posted.isAgain() && !planEnding.giveUp(here.id())) {
            throw new NotFoundException();
        }
        return seeOther("/correspondences/" + here.id() + (posted.isAgain() ? "/ending" : ""));
    }

    @POST
    @Path("/reopen")
    public Response reopen(@PathParam("correspondence") String text) {
        CorrespondenceFacts here = find(text);
        if (!posted.isAgain() && !reopen.asCounsellor(here.id())) {
            throw new NotFoundException();
        }
        return seeOther("/correspondences/" + here.id() + (posted.isAgain() ? "/ending" : ""));
    }

    private Problem tooSoon(CorrespondenceFacts here) {
        return silences.of(here)
                .flatMap(SilenceView::endableFrom)
                .map(from -> new Problem(
                        "outcome", "ending.problem.wait", List.of(visit.texts().date(from, visit.zone()))))
                .orElseGet(() -> new Problem("outcome", "ending.problem.gentle"));
    }

    private CorrespondenceFacts find(String text) {
        return PostedId.of(text)
                .flatMap(id -> reading.correspondence(new CorrespondenceId(id)))
                .filter(here -> !here.client().equals(visit.person()))
                .orElseThrow(NotFoundException::new);
    }

    private Response show(
            int status, CorrespondenceFacts here, Optional<EndingView> ending, PlanForm form, List<Problem> problems) {
        return pages.show(
                status,
                "correspondence/ending/counsellor",
                new EndingPage(
                        here.id(),
                        people.profile(here.client()).name(),
                        visit.zone(),
                        exchanges.of(here).map(standingWords::of).orElse(""),
                        ending,
                        form,
                        here.course().isEnded() ? draft(desk, here) : "",
                        here.course().isEnded() ? lookBacks.named(here.id()) : Optional.empty(),
                        problems));
    }

    /** What this person had begun to write here; empty if nothing, or if it does not open. */
    static String draft(Desk desk, CorrespondenceFacts here) {
        return desk.writing(here.id())
                .flatMap(writing -> writing.content().value())
                .map(EndingResource::words)
                .orElse("");
    }

    private static String words(LetterContent content) {
        return String.join("\n\n", content.parts().stream().map(Part::text).toList())
                .strip();
    }

    private static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
