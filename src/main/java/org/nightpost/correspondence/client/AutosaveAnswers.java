package org.nightpost.correspondence.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.nightpost.deed.PortalClock;

/**
 * What the page's script is told: {@code saved} and when; {@code conflict}; or an {@code error} in words. {@code revs} are
 * the hidden fields, by name, that the page goes on with. Status 200, 409 for two versions, 410 if the letter was sent,
 * 422 if something has to be mended.
 */
@ApplicationScoped
class AutosaveAnswers {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final int UNPROCESSABLE = 422;

    @Inject
    private Phrases phrases;

    @Inject
    private PortalClock clock;

    Response answer(Kept kept) {
        JsonObjectBuilder answer = JSON.createObjectBuilder().add("revs", revs(kept));
        boolean fixed = kept.clashes().stream().anyMatch(Kept.AnswerClash::sent);
        if (kept.sentAs().isPresent() || fixed) {
            return json(Response.Status.GONE.getStatusCode(), answer.add("error", phrases.text("autosave.sent")));
        }
        if (kept.hasClash()) {
            return json(Response.Status.CONFLICT.getStatusCode(), answer.add("conflict", true));
        }
        if (!kept.problems().isEmpty()) {
            String words = phrases.texts().text(kept.problems().get(0).key());
            return json(UNPROCESSABLE, answer.add("error", words));
        }
        Instant now = clock.instant();
        return json(Response.Status.OK.getStatusCode(), answer.add("saved", phrases.time(now)));
    }

    /** The form is older than its token: nothing is carried out by itself, the person presses the button. */
    Response aged() {
        JsonObjectBuilder answer =
                JSON.createObjectBuilder().add("conflict", true).add("text", phrases.text("autosave.aged"));
        return json(Response.Status.CONFLICT.getStatusCode(), answer);
    }

    private static JsonObjectBuilder revs(Kept kept) {
        JsonObjectBuilder revs = JSON.createObjectBuilder();
        kept.draft()
                .ifPresent(draft -> revs.add(LetterForm.BASE_REV, draft.rev())
                        .add(LetterForm.SUBMISSION, draft.submission().toString())
                        .add(LetterForm.HAD + LetterForm.TEXT, draft.had()));
        kept.answers()
                .forEach((prompt, rev) ->
                        revs.add(LetterForm.REV + prompt, rev.rev()).add(LetterForm.HAD + prompt, rev.had()));
        return revs;
    }

    private static Response json(int status, JsonObjectBuilder answer) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"))
                .entity(answer.build().toString())
                .build();
    }
}
