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
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nightpost.correspondence.AnswerWish;
import org.nightpost.correspondence.Changes;
import org.nightpost.html.PlainText;
import org.nightpost.people.People;
import org.nightpost.security.Role;
import org.nightpost.web.GoneWords;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/**
 * What a client wrote who wishes for another counsellor: for the supervisors, who answer it, and for the counsellor only if
 * the client said so.
 */
@Path("/wishes/{wish}")
@RolesAllowed({Role.Names.COUNSELLOR, Role.Names.SUPERVISOR})
public class WishResource {
    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    @Inject
    Changes changes;

    @Inject
    AnswerWish answer;

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
     * @param said by the client; empty for nothing
     * @param open whether nobody has answered yet
     * @param supervises whether who looks can answer it
     * @param next where a handover can be proposed
     * @param words the answer, as typed
     */
    public record WishPage(
            String path,
            String alias,
            String counsellor,
            String said,
            Instant askedAt,
            Instant answerBy,
            boolean open,
            boolean supervises,
            String next,
            ZoneId zone,
            String words,
            List<Problem> problems) {
        public boolean hasForm() {
            return supervises && (open || !words.isBlank());
        }
    }

    @GET
    public Response page(@PathParam("wish") String text) {
        return show(200, find(text).orElseThrow(NotFoundException::new), "", List.of());
    }

    @POST
    @RolesAllowed(Role.Names.SUPERVISOR)
    public Response answer(@PathParam("wish") String text) {
        String words = PlainText.canonical(posted.text("words"));
        Optional<Map.Entry<Changes.Asked, String>> found = find(text);
        if (found.isEmpty()) {
            return gone(words);
        }
        List<Problem> problems = LettersOf.problem(words).stream().toList();
        if (!problems.isEmpty() || posted.isAgain()) {
            return show(UNPROCESSABLE, found.get(), words, problems);
        }
        Changes.Asked asked = found.get().getKey();
        return switch (answer.answer(asked.here().id(), asked.id(), LettersOf.content(words))) {
            case DONE -> Response.seeOther(URI.create("/team")).build();
            case NOT_HELD -> show(CONFLICT, found.get(), words, List.of(new Problem("words", "change.problem.held")));
            case OVER -> show(CONFLICT, found.get(), words, List.of(new Problem("words", "change.problem.wish")));
            case NOT_FOUND -> gone(words);
        };
    }

    /** It is in no team of theirs any more: the words stay with who typed them. */
    private Response gone(String words) {
        if (words.isBlank()) {
            throw new NotFoundException();
        }
        return pages.show(404, GoneWords.PAGE, new GoneWords(words));
    }

    private Response show(int status, Map.Entry<Changes.Asked, String> found, String words, List<Problem> problems) {
        Changes.Asked asked = found.getKey();
        Names names = Names.of(List.of(), List.of(asked), people);
        WishPage page = new WishPage(
                "/wishes/" + asked.id(),
                names.of(asked.here().client()),
                names.of(asked.here().counsellor()),
                found.getValue(),
                asked.askedAt(),
                asked.answerBy(),
                asked.open(),
                visit.is(Role.SUPERVISOR.name()) && !asked.here().counsellor().equals(visit.person()),
                "/team/handover/" + asked.here().counsellor() + "?of="
                        + asked.here().id(),
                visit.zone(),
                words,
                problems);
        return pages.show(status, "correspondence/handover/wish", page);
    }

    private Optional<Map.Entry<Changes.Asked, String>> find(String text) {
        return PostedId.of(text).flatMap(changes::wish);
    }
}
