package org.nightpost.security;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.nightpost.web.LocalPath;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.Visit;

/** Signing in and out. */
@Path("/")
@PermitAll
public class SignInResource {
    @Inject
    SignIn signIn;

    @Inject
    SignOut signOut;

    @Inject
    SignInPages signInPages;

    @Inject
    SessionCookie cookies;

    @Inject
    KeptForms keptForms;

    @Inject
    Posted posted;

    @Inject
    Visit visit;

    @Inject
    Actor actor;

    @Inject
    Pages pages;

    @GET
    @Path("/sign-in")
    public Response page(@QueryParam("then") @DefaultValue("/") String then) {
        return actor.isSignedIn()
                ? Response.seeOther(URI.create(LocalPath.of(then))).build()
                : signInPages.first(LocalPath.of(then));
    }

    @POST
    @Path("/sign-in")
    public Response signIn(@HeaderParam(HttpHeaders.USER_AGENT) @DefaultValue("") String browser) {
        String name = posted.text("name");
        String then = LocalPath.of(posted.text("then"));
        String kept = posted.text(Posted.KEPT);
        char[] password = posted.text("password").toCharArray();
        Optional<SignIn.SignedIn> signedIn = signIn.signIn(name, password, Devices.name(browser));
        Arrays.fill(password, '\0');
        if (signedIn.isEmpty()) {
            return signInPages.wrong(name, then, kept);
        }
        // The session that came along ends here: a fixed one must not live on (ASVS 5.0 V7.2.4).
        signOut.signOut();
        Response answer = keptForms
                .path(kept, signedIn.get().person())
                .map(path -> goOn(signedIn.get(), kept, path))
                .orElseGet(() -> Response.seeOther(URI.create(then)).build());
        return Response.fromResponse(answer)
                .cookie(
                        cookies.of(signedIn.get().token()),
                        cookies.shared(!posted.text("shared").isEmpty()))
                .build();
    }

    private Response goOn(SignIn.SignedIn signedIn, String kept, String path) {
        visit.signedIn(signedIn.person(), Set.of());
        return pages.show("security/welcome-back", new WelcomeBackPage(path, kept));
    }

    /**
     * After signing in again with a text in hand.
     *
     * @param action the form's own path
     * @param kept its sealed fields
     */
    public record WelcomeBackPage(String action, String kept) {}

    @POST
    @Path("/sign-out")
    public Response signOut() {
        signOut.signOut();
        return Response.seeOther(URI.create("/"))
                .cookie(cookies.gone())
                .header("Clear-Site-Data", "\"storage\"")
                .build();
    }
}
