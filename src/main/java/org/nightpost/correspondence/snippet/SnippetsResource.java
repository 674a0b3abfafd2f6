package org.nightpost.correspondence.snippet;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.EditorWords;
import org.nightpost.people.People;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/** Where a counsellor keeps the words they use again, and a team those of all. */
@Path("/snippets")
@RolesAllowed({Role.Names.COUNSELLOR, Role.Names.SUPERVISOR})
public class SnippetsResource {
    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;
    private static final String NEW = "/snippets/new";

    @Inject
    Snippets snippets;

    @Inject
    KeepSnippet keepSnippet;

    @Inject
    DropSnippet dropSnippet;

    @Inject
    People people;

    @Inject
    Pages pages;

    @Inject
    Posted posted;

    @Inject
    Visit visit;

    @GET
    public Response list() {
        List<SnippetView> all = snippets.all();
        List<SnippetView> own =
                all.stream().filter(snippet -> !snippet.isTeams()).toList();
        List<SnippetView> teams = all.stream().filter(SnippetView::isTeams).toList();
        return pages.show(
                "snippet/snippets",
                new SnippetsPage(
                        own,
                        teams,
                        people.staffNames(all.stream().map(SnippetView::author).toList())));
    }

    @GET
    @Path("/new")
    public Response blank() {
        return show(200, beginning(UUID.randomUUID(), SnippetWords.empty(), Snippet.OWN), 0, none(), List.of());
    }

    @POST
    @Path("/new")
    public Response add() {
        UUID id = PostedId.of(posted.text("snippet")).orElseThrow(NotFoundException::new);
        SnippetForm form = new SnippetForm(posted);
        return keep(beginning(id, form.words(), form.team()), form);
    }

    @GET
    @Path("/{snippet}")
    public Response snippet(@PathParam("snippet") String text) {
        SnippetView view = view(text);
        return show(200, view, view.rev(), none(), List.of());
    }

    /** {@code do} is {@code drop}, or anything else to keep what was typed. */
    @POST
    @Path("/{snippet}")
    public Response change(@PathParam("snippet") String text) {
        UUID id = PostedId.of(text).orElseThrow(NotFoundException::new);
        if (posted.text("do").equals("drop")) {
            if (!posted.isAgain()) {
                dropSnippet.drop(id);
            }
            return seeOther();
        }
        SnippetForm form = new SnippetForm(posted);
        Optional<SnippetView> found = snippets.find(id);
        if (found.isEmpty()) {
            return gone(form);
        }
        SnippetView stored = found.get();
        UUID team = stored.mine() ? form.team() : stored.teamId();
        return keep(typed(stored, form.words(), team), form);
    }

    private Response keep(SnippetView typed, SnippetForm form) {
        KeepSnippet.Typed words = form.typed(typed.id());
        List<Problem> problems = form.words().problems();
        if (posted.isAgain() || !problems.isEmpty()) {
            return show(UNPROCESSABLE, typed, words.rev(), none(), problems);
        }
        KeepSnippet.Result result = keepSnippet.keep(words);
        if (result instanceof KeepSnippet.Conflict conflict) {
            Optional<SnippetPage.Other> other =
                    Optional.of(new SnippetPage.Other(conflict.theirs(), conflict.savedAt()));
            return show(CONFLICT, typed, conflict.rev(), other, List.of());
        }
        if (result instanceof KeepSnippet.TooMany) {
            Problem full = new Problem("title", "snippet.problem.many", Snippets.MOST);
            return show(UNPROCESSABLE, typed, words.rev(), none(), List.of(full));
        }
        if (result instanceof KeepSnippet.Left) {
            return asOwn(CONFLICT, form, "snippet.problem.left");
        }
        return result instanceof KeepSnippet.NotFound ? gone(form) : seeOther();
    }

    /** Deleted in another window, taken from the team, or never theirs to see: what they typed is kept, if they typed. */
    private Response gone(SnippetForm form) {
        if (form.words().equals(SnippetWords.empty())) {
            throw new NotFoundException();
        }
        return asOwn(Response.Status.NOT_FOUND.getStatusCode(), form, "snippet.problem.gone");
    }

    /** The form of a new one of their own, with these words. */
    private Response asOwn(int status, SnippetForm form, String why) {
        SnippetView own = beginning(UUID.randomUUID(), form.words(), Snippet.OWN);
        return show(status, own, 0, none(), List.of(new Problem("title", why)));
    }

    private Response show(
            int status, SnippetView view, long rev, Optional<SnippetPage.Other> other, List<Problem> problems) {
        boolean isNew = view.rev() == 0;
        return pages.show(
                status,
                "snippet/snippet",
                new SnippetPage(
                        isNew ? NEW : "/snippets/" + view.id(),
                        view.id(),
                        rev,
                        isNew,
                        view.mine(),
                        view.changeable(),
                        view.words().isEmpty(),
                        view.words().orElseGet(SnippetWords::empty),
                        view.teamId(),
                        snippets.teams(),
                        people.staffNames(List.of(view.author())).getOrDefault(view.author(), ""),
                        visit.zone(),
                        other,
                        EditorWords.json(visit.texts()),
                        problems));
    }

    private SnippetView view(String text) {
        return PostedId.of(text).flatMap(snippets::find).orElseThrow(NotFoundException::new);
    }

    private SnippetView beginning(UUID id, SnippetWords words, UUID team) {
        return new SnippetView(id, visit.person(), team, "", 0, Instant.EPOCH, Optional.of(words), true, true);
    }

    private static SnippetView typed(SnippetView stored, SnippetWords words, UUID team) {
        return new SnippetView(
                stored.id(),
                stored.author(),
                team,
                stored.team(),
                stored.rev(),
                stored.savedAt(),
                Optional.of(words),
                stored.mine(),
                stored.changeable());
    }

    private static Optional<SnippetPage.Other> none() {
        return Optional.empty();
    }

    private static Response seeOther() {
        return Response.seeOther(URI.create("/snippets")).build();
    }
}
