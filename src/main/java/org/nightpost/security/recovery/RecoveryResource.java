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
import org.nightpost.security.Locks;
import org.nightpost.security.guard.Guard;
import org.nightpost.security.guard.GuardedDoor;
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
    private static final int UNPROCESSABLE = 422;

    @Inject
    AskForLink askForLink;

    @Inject
    GuardedTries guardedTries;

    @Inject
    Guard guard;

    @Inject
    Locks locks;

    @Inject
    Posted posted;

    @Inject
    Pages pages;

    /**
     * A form of these pages.
     *
     * @param name typed so far
     * @param problems what has to be mended
     */
    public record FormPage(String name, List<Problem> problems) {}

    /** A page that only says something; the template has its words. */
    public record WordsPage() {}

    @GET
    public Response ask() {
        return pages.show("security/recovery/ask", new FormPage("", List.of()));
    }

    @POST
    public Response asked() {
        String name = PlainText.line(posted.text(NAME));
        if (name.isBlank() || posted.isAgain()) {
            List<Problem> problems = name.isBlank() ? List.of(noName()) : List.of();
            return pages.show(UNPROCESSABLE, "security/recovery/ask", new FormPage(name, problems));
        }
        EvenTime.take(() -> {
            if (guard.admits(GuardedDoor.RECOVERY, "ask " + locks.guessed(name))) {
                askForLink.ask(name);
            }
        });
        return to("/recovery/asked");
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
        return pages.show("security/recovery/code", new FormPage("", List.of()));
    }

    /** One page for name, code and new passphrase: with a code nobody is asked anything else. */
    @POST
    @Path("/code")
    public Response useCode() {
        String name = PlainText.line(posted.text(NAME));
        char[] password = posted.text(PasswordRules.FIELD).toCharArray();
        Optional<TypedCode> code = TypedCode.read(posted.text(CODE), RecoverySecret.CODE);
        List<Problem> problems = new ArrayList<>(name.isBlank() ? List.of(noName()) : List.of());
        if (code.isEmpty()) {
            problems.add(new Problem(CODE, "security.recovery.problem.code-slip"));
        }
        problems.addAll(PasswordRules.problems(password, name));
        if (!problems.isEmpty() || posted.isAgain()) {
            return pages.show(UNPROCESSABLE, "security/recovery/code", new FormPage(name, problems));
        }
        Optional<Problem> problem = guardedTries.code(name, code.orElseThrow(), password);
        Arrays.fill(password, '\0');
        return problem.map(wrong ->
                        pages.show(UNPROCESSABLE, "security/recovery/code", new FormPage(name, List.of(wrong))))
                .orElseGet(() -> to("/recovery/done"));
    }

    @GET
    @Path("/remember")
    public Response remember() {
        return pages.show("security/recovery/remember", new FormPage("", List.of()));
    }

    @POST
    @Path("/remember")
    public Response remembered() {
        String name = PlainText.line(posted.text(NAME));
        char[] old = posted.text(OLD).toCharArray();
        char[] password = posted.text(PasswordRules.FIELD).toCharArray();
        List<Problem> problems = new ArrayList<>(name.isBlank() ? List.of(noName()) : List.of());
        problems.addAll(PasswordRules.problems(password, name));
        if (problems.isEmpty() && !posted.isAgain()) {
            Optional<Problem> problem = guardedTries.remember(name, old, password);
            Arrays.fill(old, '\0');
            Arrays.fill(password, '\0');
            if (problem.isEmpty()) {
                return to("/recovery/done");
            }
            problems.add(problem.get());
        }
        return pages.show(UNPROCESSABLE, "security/recovery/remember", new FormPage(name, problems));
    }

    private static Problem noName() {
        return new Problem(NAME, "security.recovery.problem.name");
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
