package org.nightpost.correspondence.handover;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.nightpost.correspondence.Changes;
import org.nightpost.correspondence.WithdrawHandover;
import org.nightpost.html.PlainText;
import org.nightpost.people.People;
import org.nightpost.security.Role;
import org.nightpost.web.GoneWords;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/** One handover, for the counsellor of the correspondence and the supervisors of its team: why, until when, and what came of it. */
@Path("/handovers/{handover}")
@RolesAllowed({Role.Names.COUNSELLOR, Role.Names.SUPERVISOR})
public class HandoverViewResource {
    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    @Inject
    Changes changes;

    @Inject
    WithdrawHandover withdraw;

    @Inject
    People people;

    @Inject
    Posted posted;

    @Inject
    Visit visit;

    @Inject
    Pages pages;

    /**
     * The page.
     *
     * @param wish the key of what the client wants who declined; empty if they have not
     * @param declined their words
     * @param open whether it can be withdrawn, or has to be seen to
     * @param next where another one can be proposed
     * @param words a letter to the client that it stays as it is, as typed
     */
    public record ViewPage(
            HandoverLine line,
            String because,
            String note,
            String wish,
            String declined,
            boolean open,
            String next,
            String back,
            ZoneId zone,
            String words,
            List<Problem> problems) {
        public boolean hasForm() {
            return open || !words.isBlank();
        }
    }

    @GET
    public Response page(@PathParam("handover") String text) {
        return show(200, find(text).orElseThrow(NotFoundException::new), "", List.of());
    }

    @POST
    public Response withdraw(@PathParam("handover") String text) {
        String words = PlainText.canonical(posted.text("words"));
        Optional<Changes.Whole> found = find(text);
        if (found.isEmpty()) {
            return gone(words);
        }
        Changes.Whole whole = found.get();
        List<Problem> problems = LettersOf.problem(words).stream().toList();
        if (!problems.isEmpty() || posted.isAgain()) {
            return show(UNPROCESSABLE, whole, words, problems);
        }
        Changes.Facts facts = whole.facts();
        return switch (withdraw.withdraw(facts.here().id(), facts.id(), LettersOf.content(words))) {
            case DONE ->
                Response.seeOther(URI.create("/handovers/" + facts.id())).build();
            case OVER ->
                show(CONFLICT, find(text).orElse(whole), words, List.of(new Problem("words", "change.problem.over")));
            case NOT_FOUND -> gone(words);
        };
    }

    private Response gone(String words) {
        if (words.isBlank()) {
            throw new NotFoundException();
        }
        return pages.show(404, GoneWords.PAGE, new GoneWords(words));
    }

    private Response show(int status, Changes.Whole whole, String words, List<Problem> problems) {
        Changes.Facts facts = whole.facts();
        boolean mine = facts.here().counsellor().equals(visit.person());
        String next = mine
                ? "/correspondences/" + facts.here().id() + "/handover"
                : "/team/handover/" + facts.here().counsellor();
        ViewPage page = new ViewPage(
                HandoverLine.of(facts, Names.of(List.of(facts), List.of(), people)),
                whole.because(),
                whole.note(),
                whole.wish().map(wish -> wish.key()).orElse(""),
                whole.declined(),
                whole.unsettled(),
                next,
                mine ? "/caseload" : "/team",
                visit.zone(),
                words,
                problems);
        return pages.show(status, "correspondence/handover/handover", page);
    }

    private Optional<Changes.Whole> find(String text) {
        return PostedId.of(text).flatMap(changes::handover);
    }
}
