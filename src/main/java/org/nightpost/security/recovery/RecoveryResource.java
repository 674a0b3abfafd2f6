package org.nightpost.security.recovery;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nightpost.html.PlainText;
import org.nightpost.security.password.PasswordRules;
import org.nightpost.vault.TypedCode;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.Problem;

/** For who has forgotten their passphrase: ask for a link, come with a code, or remember after all. */
@Path("/recovery")
@PermitAll
public class RecoveryResource {
    static final String OLD = "password.old";
    static final String CODE = "recoveryCode";
    private static final String NAME = "name";
    private static final String ASK = "security/recovery/ask";
    private static final String WITH_CODE = "security/recovery/code";
    private static final String REMEMBER = "security/recovery/remember";
    private static final int UNPROCESSABLE = 422;
    private static final int AWAY = 503;
    static final int SOON = 20;

    @Inject
    GuardedTries guardedTries;

    @Inject
    SomebodySignedIn somebody;

    @Inject
    Posted posted;

    @Inject
    Pages pages;

    /**
     * A form of these pages.
     *
     * @param name typed so far
     * @param code typed so far, shown again only if nobody has looked at it
     * @param problems what has to be mended
     */
    public record FormPage(String name, String code, List<Problem> problems) {
        @Override
        public String toString() {
            return "FormPage";
        }
    }

    /** A page that only says something; the template has its words. */
    public record WordsPage() {}

    @GET
    public Response ask() {
        return first(ASK);
    }

    @POST
    public Response asked() {
        if (somebody.isHere()) {
            return somebody.refused();
        }
        String name = PlainText.line(posted.text(NAME));
        if (name.isBlank() || posted.isAgain()) {
            return again(ASK, name, name.isBlank() ? List.of(noName()) : List.of());
        }
        return guardedTries.ask(name) ? to("/recovery/asked") : notNow(ASK, name, "", GuardedTries.notNow(NAME));
    }

    @GET
    @Path("/asked")
    public Response mailed() {
        return pages.show("security/recovery/asked", new WordsPage());
    }

    @GET
    @Path("/done")
    public Response done() {
        return pages.show("security/recovery/done", new WordsPage());
    }

    @GET
    @Path("/code")
    public Response code() {
        return first(WITH_CODE);
    }

    /** One page for name, code and new passphrase: with a code nobody is asked anything else. */
    @POST
    @Path("/code")
    public Response useCode() {
        if (somebody.isHere()) {
            return somebody.refused();
        }
        String name = PlainText.line(posted.text(NAME));
        String typed = posted.text(CODE);
        char[] password = posted.text(PasswordRules.FIELD).toCharArray();
        try {
            Optional<TypedCode> code = TypedCode.read(typed, RecoverySecret.CODE);
            List<Problem> problems = new ArrayList<>(name.isBlank() ? List.of(noName()) : List.of());
            if (code.isEmpty()) {
                problems.add(new Problem(CODE, "security.recovery.problem.code-slip"));
            }
            problems.addAll(PasswordRules.problems(password, name));
            if (!problems.isEmpty() || posted.isAgain()) {
                return again(WITH_CODE, name, problems);
            }
            return answer(WITH_CODE, name, typed, guardedTries.code(name, code.orElseThrow(), password));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    @GET
    @Path("/remember")
    public Response remember() {
        return first(REMEMBER);
    }

    @POST
    @Path("/remember")
    public Response remembered() {
        if (somebody.isHere()) {
            return somebody.refused();
        }
        String name = PlainText.line(posted.text(NAME));
        char[] old = posted.text(OLD).toCharArray();
        char[] password = posted.text(PasswordRules.FIELD).toCharArray();
        try {
            List<Problem> problems = new ArrayList<>(name.isBlank() ? List.of(noName()) : List.of());
            problems.addAll(PasswordRules.problems(password, name));
            return problems.isEmpty() && !posted.isAgain()
                    ? answer(REMEMBER, name, "", guardedTries.remember(name, old, password))
                    : again(REMEMBER, name, problems);
        } finally {
            Arrays.fill(old, '\0');
            Arrays.fill(password, '\0');
        }
    }

    private Response first(String page) {
        return somebody.isHere() ? somebody.page() : pages.show(page, new FormPage("", "", List.of()));
    }

    private Response again(String page, String name, List<Problem> problems) {
        return pages.show(UNPROCESSABLE, page, new FormPage(name, "", problems));
    }

    private Response answer(String page, String name, String code, Optional<GuardedTries.Refusal> refusal) {
        if (refusal.isEmpty()) {
            return to("/recovery/done");
        }
        Problem problem = refusal.get().problem();
        return refusal.get().notNow() ? notNow(page, name, code, problem) : again(page, name, List.of(problem));
    }

    private Response notNow(String page, String name, String code, Problem problem) {
        return Response.fromResponse(pages.show(AWAY, page, new FormPage(name, code, List.of(problem))))
                .header("Retry-After", SOON)
                .build();
    }

    private static Problem noName() {
        return new Problem(NAME, "security.recovery.problem.name");
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
