package org.nightpost.people;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.nightpost.html.PlainText;
import org.nightpost.security.MakeFirstPair;
import org.nightpost.security.password.PasswordRules;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/** The page behind the one-time set-up link. Looking at it uses nothing up. */
@Path("/set-up/{secret}")
@PermitAll
public class SetUpResource {
    @Inject
    SetUp setUp;

    @Inject
    MakeFirstPair pairs;

    @Inject
    Pages pages;

    @Inject
    Posted posted;

    @Inject
    Visit visit;

    /**
     * The set-up form.
     *
     * @param action where it posts to
     * @param name typed so far
     * @param signInName typed so far
     * @param problems what has to be mended
     */
    public record SetUpPage(String action, String name, String signInName, List<Problem> problems) {}

    @GET
    public Response page(@PathParam("secret") String secret) {
        requireValid(secret);
        return pages.show("people/set-up", new SetUpPage(visit.path(), "", "", List.of()));
    }

    @POST
    public Response use(@PathParam("secret") String secret) {
        requireValid(secret);
        String name = PlainText.line(posted.text("name"));
        String signInName = PlainText.line(posted.text("signInName"));
        char[] password = posted.text("password").toCharArray();
        try {
            List<Problem> problems = problems(name, signInName, password);
            if (!problems.isEmpty() || posted.isAgain()) {
                return pages.show(422, "people/set-up", new SetUpPage(visit.path(), name, signInName, problems));
            }
            use(secret, name, signInName, password);
            return Response.seeOther(URI.create("/sign-in")).build();
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private void use(String secret, String name, String signInName, char[] password) {
        Profile administrator =
                new Profile(UUID.randomUUID(), name, visit.language().tag(), ZoneOffset.UTC, false);
        if (!setUp.use(secret, administrator, signInName, pairs.of(administrator.id(), password))) {
            throw new NotFoundException();
        }
    }

    private static List<Problem> problems(String name, String signInName, char[] password) {
        List<Problem> problems = new ArrayList<>();
        if (name.isBlank()) {
            problems.add(new Problem("name", "people.set-up.problem.name"));
        }
        if (signInName.isBlank()) {
            problems.add(new Problem("signInName", "people.set-up.problem.sign-in-name"));
        }
        problems.addAll(PasswordRules.problems(password, signInName));
        return problems;
    }

    private void requireValid(String secret) {
        if (!setUp.isValid(secret)) {
            throw new NotFoundException();
        }
    }
}
