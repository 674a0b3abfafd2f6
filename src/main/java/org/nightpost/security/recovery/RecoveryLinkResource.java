package org.nightpost.security.recovery;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nightpost.security.password.PasswordRules;
import org.nightpost.vault.LetterKey;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/** Behind the link that was mailed. Looking at it uses nothing up: mail scanners look at links. */
@Path("/recovery/link/{secret}")
@PermitAll
public class RecoveryLinkResource {
    static final String WAY = "way";
    static final String LETTER_KEY = "letterKey";
    private static final String OLD_KNOWN = "oldKnown";
    private static final String PAGE = "security/recovery/link";
    private static final String WITH = "with";
    private static final String WITHOUT = "without";
    private static final String OPEN = "open";
    private static final int UNPROCESSABLE = 422;
    private static final int AWAY = 503;
    private static final int GONE = 410;
    private static final int NOT_FOUND = 404;

    @Inject
    ResetPassphrase reset;

    @Inject
    GuardedTries guardedTries;

    @Inject
    SomebodySignedIn somebody;

    @Inject
    Posted posted;

    @Inject
    Visit visit;

    @Inject
    Pages pages;

    /**
     * The form behind the link.
     *
     * @param action where it posts to
     * @param way {@code with} or {@code without} the letter key; empty while nothing is chosen
     * @param letterKey typed so far, shown again only if nobody has looked at it
     * @param oldKnown somebody else may know the old passphrase
     * @param problems what has to be mended
     */
    public record LinkPage(String action, String way, String letterKey, boolean oldKnown, List<Problem> problems) {
        @Override
        public String toString() {
            return "LinkPage";
        }
    }

    /** Why a link leads nowhere: {@code used}, {@code expired} or {@code unknown}. */
    public record UselessPage(String why) {}

    @GET
    public Response page(@PathParam("secret") String secret) {
        String state = reset.state(secret);
        if (!state.equals(OPEN)) {
            return useless(state);
        }
        return somebody.isHere()
                ? somebody.page()
                : pages.show(PAGE, new LinkPage(visit.path(), "", "", false, List.of()));
    }

    @POST
    public Response use(@PathParam("secret") String secret) {
        String state = reset.state(secret);
        if (!state.equals(OPEN)) {
            return useless(state);
        }
        if (somebody.isHere()) {
            return somebody.refused();
        }
        String way = posted.text(WAY);
        char[] password = posted.text(PasswordRules.FIELD).toCharArray();
        try {
            Optional<LetterKey> letterKey =
                    way.equals(WITH) ? LetterKey.read(posted.text(LETTER_KEY)) : Optional.empty();
            List<Problem> problems = problems(way, letterKey, password);
            if (!problems.isEmpty() || posted.isAgain()) {
                return again(way, problems);
            }
            return answer(
                    way,
                    letterKey.isPresent()
                            ? guardedTries.letterKey(secret, letterKey.get(), password, isOldKnown())
                            : reset.withoutKey(secret, password, isOldKnown()));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private Response answer(String way, ResetPassphrase.Result result) {
        if (result instanceof ResetPassphrase.Useless useless) {
            return useless(useless.why());
        }
        if (result instanceof ResetPassphrase.NotNow) {
            return notNow(way);
        }
        if (result instanceof ResetPassphrase.WrongLetterKey) {
            return again(way, List.of(new Problem(LETTER_KEY, "security.recovery.problem.key-wrong")));
        }
        return ((ResetPassphrase.Done) result)
                .letterKey()
                .map(made -> pages.show(
                        "security/recovery/letter-key-paper", new LetterKeyResource.PaperPage(made.text(), "/sign-in")))
                .orElseGet(() -> Response.seeOther(URI.create("/recovery/done")).build());
    }

    private static List<Problem> problems(String way, Optional<LetterKey> letterKey, char[] password) {
        List<Problem> problems = new ArrayList<>();
        if (!way.equals(WITH) && !way.equals(WITHOUT)) {
            problems.add(new Problem(WAY, "security.recovery.problem.way"));
        }
        if (way.equals(WITH) && letterKey.isEmpty()) {
            problems.add(new Problem(LETTER_KEY, "security.recovery.problem.key-slip"));
        }
        problems.addAll(PasswordRules.problems(password, ""));
        return problems;
    }

    private boolean isOldKnown() {
        return !posted.text(OLD_KNOWN).isEmpty();
    }

    private Response again(String way, List<Problem> problems) {
        return pages.show(UNPROCESSABLE, PAGE, new LinkPage(visit.path(), way, "", isOldKnown(), problems));
    }

    /** Twenty-eight letters and digits need not be typed again because others were quicker. */
    private Response notNow(String way) {
        List<Problem> problems = List.of(new Problem(LETTER_KEY, "security.recovery.problem.key-not-now"));
        LinkPage page = new LinkPage(visit.path(), way, posted.text(LETTER_KEY), isOldKnown(), problems);
        return Response.fromResponse(pages.show(AWAY, PAGE, page))
                .header("Retry-After", RecoveryResource.SOON)
                .build();
    }

    private Response useless(String why) {
        int status = why.equals("unknown") ? NOT_FOUND : GONE;
        return pages.show(status, "security/recovery/useless", new UselessPage(why));
    }
}
