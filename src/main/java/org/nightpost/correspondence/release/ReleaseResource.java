package org.nightpost.correspondence.release;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.DecideRelease;
import org.nightpost.correspondence.ReadForRelease;
import org.nightpost.correspondence.ReleaseDesk;
import org.nightpost.correspondence.ReleaseView;
import org.nightpost.correspondence.ReleaseWords;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.html.PlainText;
import org.nightpost.security.Actor;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;

/**
 * One letter of a trainee, for a supervisor of its team: its facts, then, once the reading is on the trail, its words; and the
 * three ways to decide. What was typed is on the page again whatever happens.
 */
@Path("/team/releases/{request}")
@RolesAllowed(Role.Names.SUPERVISOR)
public class ReleaseResource {
    /** The longest comment, as people count characters. */
    static final int COMMENT = 4_000;

    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;
    private static final LetterContent NOTHING = new LetterContent("", List.of());

    @Inject
    ReleaseDesk desk;

    @Inject
    ReadForRelease read;

    @Inject
    DecideRelease decide;

    @Inject
    ReleasePages layout;

    @Inject
    Actor actor;

    @Inject
    Posted posted;

    @Inject
    Pages pages;

    @GET
    public Response page(@PathParam("request") String text) {
        return show(200, id(text), ReleasePages.Shown.FIRST);
    }

    /** On record first; where that fails, nothing opens. */
    @POST
    @Path("/reading")
    public Response read(@PathParam("request") String text) {
        UUID id = id(text);
        if (!posted.isAgain() && !read.read(id)) {
            throw new NotFoundException();
        }
        return back(id);
    }

    @POST
    public Response decide(@PathParam("request") String text) {
        UUID id = id(text);
        LetterContent letter = desk.words(id)
                .map(ReleaseWords::last)
                .flatMap(last -> last.content().value())
                .orElse(NOTHING);
        Typed typed = Typed.of(posted, letter);
        List<Problem> problems = problems(typed, letter);
        if (posted.isAgain() || !problems.isEmpty()) {
            return show(UNPROCESSABLE, id, new ReleasePages.Shown(typed, false, problems));
        }
        return answer(id, typed, carryOut(id, typed, letter));
    }

    private DecideRelease.Result carryOut(UUID id, Typed typed, LetterContent letter) {
        return switch (posted.text("do")) {
            case "change" -> decide.change(id, typed.in(letter), typed.comment());
            case "back" -> decide.giveBack(id, typed.comment());
            default -> decide.release(id, typed.comment());
        };
    }

    private Response answer(UUID id, Typed typed, DecideRelease.Result result) {
        if (result instanceof DecideRelease.NotFound) {
            throw new NotFoundException();
        }
        if (result instanceof DecideRelease.Decided decided) {
            // Their own second press, or somebody else's deed: then it is said whose, and the words stay before them.
            boolean own = decided.view().decidedBy().equals(actor.person());
            return own ? back(id) : show(CONFLICT, id, new ReleasePages.Shown(typed, true, List.of()));
        }
        if (result instanceof DecideRelease.Unreadable) {
            return show(CONFLICT, id, shown(typed, new Problem("letter", "release.problem.unreadable")));
        }
        if (result instanceof DecideRelease.NotSendable not) {
            var first = not.problems().get(0);
            return show(
                    UNPROCESSABLE,
                    id,
                    shown(
                            typed,
                            new Problem(
                                    "words",
                                    first.code().key(),
                                    List.of(first.limit(), first.actual(), first.what()))));
        }
        return result instanceof DecideRelease.NotRead
                ? back(id)
                : Response.seeOther(URI.create("/team/releases")).build();
    }

    private static ReleasePages.Shown shown(Typed typed, Problem problem) {
        return new ReleasePages.Shown(typed, false, List.of(problem));
    }

    private List<Problem> problems(Typed typed, LetterContent letter) {
        List<Problem> problems = new ArrayList<>();
        boolean back = posted.text("do").equals("back");
        boolean changed = !typed.in(letter).equals(letter);
        if (back && typed.comment().isBlank()) {
            problems.add(new Problem("comment", "release.problem.comment"));
        }
        if (PlainText.graphemes(typed.comment()) > COMMENT) {
            problems.add(
                    new Problem("comment", "release.problem.long", PlainText.graphemes(typed.comment()) - COMMENT));
        }
        // No changed word is lost because another button was pressed.
        if (changed && !posted.text("do").equals("change")) {
            problems.add(new Problem("words", back ? "release.problem.back-changed" : "release.problem.changed"));
        }
        return problems;
    }

    private Response show(int status, UUID id, ReleasePages.Shown shown) {
        ReleaseView view = desk.find(id).orElseThrow(NotFoundException::new);
        Optional<ReleaseWords> words = desk.words(id);
        return pages.show(status, "release/release", layout.page(view, false, words, desk.answers(id), shown));
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/team/releases/" + id)).build();
    }

    private static UUID id(String text) {
        return PostedId.of(text).orElseThrow(NotFoundException::new);
    }
}
