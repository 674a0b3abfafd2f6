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
import org.nightpost.security.guard.Attempt;
import org.nightpost.security.guard.KnownDevices;
import org.nightpost.web.LocalPath;
import org.nightpost.web.Posted;

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
    KnownDevices devices;

    @Inject
    Arrival arrival;

    @Inject
    Standing standing;

    @Inject
    Posted posted;

    @Inject
    Actor actor;

    @GET
    @Path("/sign-in")
    public Response page(@QueryParam("then") @DefaultValue("/") String then) {
        String wish = LocalPath.of(then);
        if (standing.waiting().isPresent()) {
            return Response.seeOther(Arrival.to("/sign-in/factor", wish)).build();
        }
        return actor.isSignedIn() ? Response.seeOther(URI.create(wish)).build() : signInPages.first(wish);
    }

    @POST
    @Path("/sign-in")
    public Response signIn(@HeaderParam(HttpHeaders.USER_AGENT) @DefaultValue("") String browser) {
        String name = posted.text("name");
        String then = LocalPath.of(posted.text("then"));
        String kept = posted.text(Posted.KEPT);
        char[] password = posted.text("password").toCharArray();
        boolean shared = !posted.text("shared").isEmpty();
        Attempt<SignIn.SignedIn> attempt = signIn.signIn(name, password, Devices.name(browser));
        Arrays.fill(password, '\0');
        if (attempt.isNotNow()) {
            return signInPages.notNow(attempt.state(), name, then, kept, shared);
        }
        Optional<SignIn.SignedIn> signedIn = attempt.result();
        if (signedIn.isEmpty()) {
            return signInPages.wrong(name, then, kept, shared);
        }
        // The session that came along ends here: a fixed one must not live on (ASVS 5.0 V7.2.4).
        signOut.signOut();
        Response.ResponseBuilder in =
                Response.fromResponse(arrival.of(signedIn.get(), then, kept)).cookie(cookies.shared(shared));
        if (!shared && signedIn.get().level() != Level.FACTOR_PENDING) {
            in.cookie(devices.remember(signIn.subject(name)));
        }
        return in.build();
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
