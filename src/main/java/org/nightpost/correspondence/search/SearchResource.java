package org.nightpost.correspondence.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.nightpost.html.PlainText;
import org.nightpost.security.Role;
import org.nightpost.security.guard.Guard;
import org.nightpost.security.guard.Paced;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/** Search over one's own caseload. By POST alone: what is sought stands in no address, and so in no log and no history. */
@Path("/search")
@RolesAllowed(Role.Names.COUNSELLOR)
public class SearchResource {
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;

    @Inject
    Search search;

    @Inject
    Guard guard;

    @Inject
    Pages pages;

    @Inject
    Posted posted;

    @Inject
    Visit visit;

    @GET
    public Response blank() {
        return show(200, "", Optional.empty(), List.of());
    }

    @POST
    public Response search() {
        String sought = PlainText.line(posted.text("words"));
        List<Problem> problems = problems(sought);
        if (posted.isAgain() || !problems.isEmpty()) {
            return show(UNPROCESSABLE, sought, Optional.empty(), problems);
        }
        if (!guard.paces(Paced.SEARCH, visit.person())) {
            return show(TOO_MANY, sought, Optional.empty(), List.of(new Problem("words", "search.problem.pace")));
        }
        return show(200, sought, Optional.of(search.find(sought)), List.of());
    }

    private static List<Problem> problems(String sought) {
        if (Folded.of(sought).stripped().length() < SHORTEST) {
            return List.of(new Problem("words", "search.problem.short"));
        }
        int over = PlainText.graphemes(sought) - LONGEST;
        return over > 0 ? List.of(new Problem("words", "search.problem.long", over)) : List.of();
    }

    private Response show(int status, String sought, Optional<SearchPage.Found> found, List<Problem> problems) {
        return pages.show(status, "search/search", new SearchPage(sought, visit.zone(), found, problems));
    }
}
