package org.nightpost.security.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nightpost.security.Admits;
import org.nightpost.security.ChangePassword;
import org.nightpost.security.Level;
import org.nightpost.security.PasswordChanged;
import org.nightpost.security.Role;
import org.nightpost.security.guard.Attempt;
import org.nightpost.security.password.PasswordRules;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.Problem;

/** One's own passphrase. Nothing that was typed here comes back with the page. */
@Path("/me/password")
@RolesAllowed({
    Role.Names.CLIENT,
    Role.Names.COUNSELLOR,
    Role.Names.SUPERVISOR,
    Role.Names.PATHFINDER,
    Role.Names.ADMINISTRATOR
})
public class PasswordResource {
    private static final String NEW = "newPassword";

    @Inject
    ChangePassword changePassword;

    @Inject
    Posted posted;

    @Inject
    Pages pages;

    /**
     * The form.
     *
     * @param problems what has to be mended
     * @param notNow why nobody looked, as the end of a text key; empty if somebody did
     */
    public record PasswordPage(List<Problem> problems, String notNow) {}

    /** It is done. */
    public record ChangedPage() {}

    @GET
    @Admits(Level.RESTRICTED)
    public Response page() {
        return show(200, List.of(), "");
    }

    @POST
    @Admits(Level.RESTRICTED)
    public Response change() {
        if (posted.isAgain()) {
            return show(422, List.of(), "");
        }
        char[] present = posted.text(PasswordRules.FIELD).toCharArray();
        char[] next = posted.text(NEW).toCharArray();
        try {
            List<Problem> problems = problems(present, next);
            return problems.isEmpty() ? answer(changePassword.change(present, next)) : show(422, problems, "");
        } finally {
            Arrays.fill(present, '\0');
            Arrays.fill(next, '\0');
        }
    }

    @GET
    @Path("/changed")
    @Admits(Level.RESTRICTED)
    public Response changed() {
        return pages.show("security/password-changed", new ChangedPage());
    }

    private List<Problem> problems(char[] present, char[] next) {
        List<Problem> problems = new ArrayList<>();
        if (present.length == 0) {
            problems.add(new Problem(PasswordRules.FIELD, "security.password.problem.present"));
        }
        problems.addAll(PasswordRules.problems(NEW, next, changePassword.signInName()));
        if (problems.isEmpty() && Arrays.equals(present, next)) {
            problems.add(new Problem(NEW, "security.password.problem.same"));
        }
        return problems;
    }

    private Response answer(Attempt<PasswordChanged> attempt) {
        return switch (attempt.state()) {
            case PASSED -> Response.seeOther(URI.create("/me/password/changed")).build();
            case REFUSED, HELD ->
                show(422, List.of(new Problem(PasswordRules.FIELD, "security.password.problem.wrong")), "");
            case CROWDED, BUSY, CLOSED ->
                Response.fromResponse(show(503, List.of(), "busy"))
                        .header(HttpHeaders.RETRY_AFTER, 30)
                        .build();
        };
    }

    private Response show(int status, List<Problem> problems, String notNow) {
        return pages.show(status, "security/password", new PasswordPage(problems, notNow));
    }
}
