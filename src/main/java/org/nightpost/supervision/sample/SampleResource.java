package org.nightpost.supervision.sample;

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
import java.util.UUID;
import org.nightpost.html.PlainText;
import org.nightpost.people.People;
import org.nightpost.people.TeamView;
import org.nightpost.security.Actor;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;

/** Samples for review: drawn, read one by one, and kept. */
@Path("/team/samples")
@RolesAllowed(Role.Names.SUPERVISOR)
public class SampleResource {
    /** The most graphemes of the reason. */
    static final int LONGEST = 2_000;

    private static final int MOST = 100;
    private static final String USUAL = "5";
    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    @Inject
    Samples samples;

    @Inject
    SamplePages samplePages;

    @Inject
    DrawSample draw;

    @Inject
    MarkReviewed reviewed;

    @Inject
    People people;

    @Inject
    Actor actor;

    @Inject
    Posted posted;

    @Inject
    Pages pages;

    @GET
    public Response all() {
        return pages.show("supervision/sample/samples", samplePages.all());
    }

    @GET
    @Path("/new/{team}")
    public Response form(@PathParam("team") String text) {
        return fill(200, team(text), UUID.randomUUID(), USUAL, "", List.of());
    }

    @POST
    @Path("/new/{team}")
    public Response draw(@PathParam("team") String text) {
        TeamView team = team(text);
        UUID form = PostedId.of(posted.text("form")).orElseGet(UUID::randomUUID);
        String size = posted.text("size").strip();
        String words = PlainText.canonical(posted.text("words"));
        List<Problem> problems = problems(size, words);
        if (!problems.isEmpty() || posted.isAgain()) {
            return fill(UNPROCESSABLE, team, form, size, words, posted.isAgain() ? List.of() : problems);
        }
        if (!draw.draw(form, team.id(), Integer.parseInt(size), words)) {
            List<Problem> refused = List.of(new Problem("size", "supervision.sample.problem.key"));
            return fill(CONFLICT, team, form, size, words, refused);
        }
        return seeOther("/team/samples/" + form);
    }

    @GET
    @Path("/{sample}")
    public Response one(@PathParam("sample") String text) {
        return pages.show("supervision/sample/sample", samplePages.one(find(text)));
    }

    @POST
    @Path("/{sample}/{item}/reviewed")
    public Response reviewed(@PathParam("sample") String text, @PathParam("item") String item) {
        SampleView sample = find(text);
        if (!posted.isAgain() && !reviewed.mark(sample.id(), PostedId.of(item).orElseThrow(NotFoundException::new))) {
            throw new NotFoundException();
        }
        return seeOther("/team/samples/" + sample.id());
    }

    private static List<Problem> problems(String size, String words) {
        List<Problem> problems = new ArrayList<>();
        if (!size.matches("[0-9]{1,3}") || Integer.parseInt(size) > MOST) {
            problems.add(new Problem("size", "supervision.sample.problem.size"));
        }
        int over = PlainText.graphemes(words) - LONGEST;
        if (words.isEmpty()) {
            problems.add(new Problem("words", "supervision.sample.problem.words"));
        } else if (over > 0) {
            problems.add(new Problem("words", "supervision.sample.problem.long", over));
        }
        return problems;
    }

    private Response fill(int status, TeamView team, UUID form, String size, String words, List<Problem> problems) {
        return pages.show(
                status,
                "supervision/sample/fill",
                new SamplePage.Fill(form, team.id(), team.name(), size, words, problems));
    }

    private SampleView find(String text) {
        return PostedId.of(text).flatMap(samples::find).orElseThrow(NotFoundException::new);
    }

    private TeamView team(String text) {
        return people.teamsSupervisedBy(actor.person()).stream()
                .filter(team -> team.id().toString().equals(text))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
