package org.nightpost.correspondence.recovery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.correspondence.BeforeKnown;
import org.nightpost.correspondence.DraftPage;
import org.nightpost.correspondence.WriteBeforeKnown;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Passage;
import org.nightpost.correspondence.content.Problem.Code;
import org.nightpost.correspondence.content.Words;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;

/** The home of a client whom nobody has recognised yet: when that will be, whom to call, and a place to write. */
@Path("/waiting")
@RolesAllowed(Role.Names.CLIENT)
public class WaitingResource {
    private static final String PAGE = "correspondence/recovery/waiting";
    private static final String TEXT = "text";
    private static final String SUBMISSION = "submission";
    private static final String BASE_REV = "base_rev";
    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    @Inject
    BeforeKnown beforeKnown;

    @Inject
    WriteBeforeKnown write;

    @Inject
    WaitingPages waitingPages;

    @Inject
    Posted posted;

    @Inject
    Pages pages;

    @GET
    public Response page(@QueryParam("sent") @DefaultValue("") String sent) {
        return beforeKnown
                .view()
                .map(view -> pages.show(PAGE, waitingPages.first(view, !sent.isEmpty())))
                .orElseGet(WaitingResource::home);
    }

    @POST
    public Response take(@HeaderParam("X-Nightpost-Autosave") @Nullable String autosave) {
        Optional<BeforeKnown.View> view = beforeKnown.view();
        if (view.isEmpty()) {
            return known();
        }
        boolean byScript = "1".equals(autosave);
        if (posted.isAgain()) {
            return byScript ? json(CONFLICT, Json.createObjectBuilder().add("conflict", true)) : again(List.of());
        }
        DraftPage page = form(view.get());
        boolean sending = posted.text("do").equals("send") && !byScript;
        WriteBeforeKnown.Result result = sending ? write.send(page, posted.has("urgent")) : write.keep(page);
        return byScript ? told(page, result) : shown(result, sending);
    }

    private DraftPage form(BeforeKnown.View view) {
        UUID submission = PostedId.of(posted.text(SUBMISSION)).orElse(view.submission());
        // Named after the submission: the same form sent twice is the same letter, part for part.
        UUID part = UUID.nameUUIDFromBytes(("text|" + submission).getBytes(StandardCharsets.UTF_8));
        LetterContent content = new LetterContent("", List.of(new Passage(part, Words.plain(posted.text(TEXT)))));
        return new DraftPage(view.correspondence(), submission, posted.number(BASE_REV, 0), 0, content);
    }

    private Response shown(WriteBeforeKnown.Result result, boolean sending) {
        if (result instanceof WriteBeforeKnown.Differs differs) {
            return beforeKnown
                    .view()
                    .map(view -> pages.show(
                            CONFLICT, PAGE, waitingPages.differing(view, posted.text(TEXT), differs.stored())))
                    .orElseGet(this::known);
        }
        if (result instanceof WriteBeforeKnown.NotSendable not) {
            return again(List.of(problem(not)));
        }
        if (result instanceof WriteBeforeKnown.NoBox) {
            return again(List.of());
        }
        if (result instanceof WriteBeforeKnown.NotFound) {
            return known();
        }
        boolean isSent = sending || result instanceof WriteBeforeKnown.Sent;
        return Response.seeOther(URI.create(isSent ? "/waiting?sent=1" : "/waiting#write"))
                .build();
    }

    private static Problem problem(WriteBeforeKnown.NotSendable not) {
        return not.problems().stream()
                .filter(problem -> problem.code() == Code.PASSAGE_TOO_LONG)
                .findFirst()
                .map(problem -> new Problem(TEXT, "correspondence.recovery.problem.long", problem.over()))
                .orElseGet(() -> new Problem(TEXT, "correspondence.recovery.problem.text"));
    }

    /** Recognised between two clicks: what was typed comes along in the page that says so. */
    private Response known() {
        return posted.text(TEXT).isBlank()
                ? home()
                : pages.show(CONFLICT, "correspondence/recovery/known", new KnownPage(posted.text(TEXT)));
    }

    /** What somebody was writing when they were recognised. */
    public record KnownPage(String text) {
        @Override
        public String toString() {
            return "KnownPage";
        }
    }

    private Response again(List<Problem> problems) {
        return beforeKnown
                .view()
                .map(view -> pages.show(UNPROCESSABLE, PAGE, waitingPages.again(view, posted, problems)))
                .orElseGet(this::known);
    }

    private Response told(DraftPage page, WriteBeforeKnown.Result result) {
        JsonObjectBuilder answer = Json.createObjectBuilder();
        if (result instanceof WriteBeforeKnown.Kept kept) {
            JsonObjectBuilder revs = Json.createObjectBuilder()
                    .add(BASE_REV, kept.rev())
                    .add(SUBMISSION, page.submission().toString());
            return json(200, answer.add("revs", revs).add("saved", waitingPages.now()));
        }
        return json(CONFLICT, answer.add("conflict", true));
    }

    private static Response json(int status, JsonObjectBuilder answer) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"))
                .entity(answer.build().toString())
                .build();
    }

    private static Response home() {
        return Response.seeOther(URI.create("/home")).build();
    }
}
