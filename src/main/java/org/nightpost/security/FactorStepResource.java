package org.nightpost.security;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.nightpost.security.factor.CheckCode;
import org.nightpost.security.factor.Passkeys;
import org.nightpost.security.guard.KnownDevices;
import org.nightpost.web.LocalPath;
import org.nightpost.web.Posted;
import org.nightpost.web.VisitFilter;

/**
 * The second step of signing in. Open to everybody as the first is; without a right password before it leads back there.
 */
@Path("/sign-in/factor")
@PermitAll
public class FactorStepResource {
    @Inject
    CheckCode codes;

    @Inject
    Passkeys passkeys;

    @Inject
    PassFactor door;

    @Inject
    KnownDevices devices;

    @Inject
    FactorPages factorPages;

    @Inject
    SignInPages signInPages;

    @Inject
    Arrival arrival;

    @Inject
    Standing standing;

    @Inject
    Actor actor;

    @Inject
    SessionCookie cookies;

    @Inject
    Posted posted;

    @Context
    HttpHeaders headers;

    @GET
    public Response page(@QueryParam("then") @DefaultValue("/") String wish) {
        String then = LocalPath.of(wish);
        return standing.waiting()
                .map(waiting -> factorPages.show(waiting, new FactorPages.Way(then, "")))
                .orElseGet(() -> elsewhere(then));
    }

    @POST
    public Response code() {
        Standing.Waiting waiting = standing.waiting().orElse(null);
        if (waiting == null) {
            return late();
        }
        CheckCode.Result result = codes.check(waiting.person(), door.subject(waiting.person()), posted.text("code"));
        return result.isRight() ? enter() : factorPages.again(waiting, way(), wrong(result));
    }

    @POST
    @Path("/passkey")
    public Response passkey() {
        Standing.Waiting waiting = standing.waiting().orElse(null);
        if (waiting == null) {
            return late();
        }
        return passkeys.prove(waiting.person(), waiting.session(), posted.text("challenge"), posted.text("credential"))
                ? enter()
                : factorPages.again(waiting, way(), "passkey");
    }

    private static String wrong(CheckCode.Result result) {
        return result.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Response enter() {
        SignIn.SignedIn signedIn = token().flatMap(door::pass).orElse(null);
        if (signedIn == null) {
            return late();
        }
        Response answer = arrival.of(signedIn, way().then(), way().kept());
        Cookie shared = headers.getCookies().get(VisitFilter.SHARED);
        if (shared != null && shared.getValue().equals("yes")) {
            return answer;
        }
        return Response.fromResponse(answer)
                .cookie(devices.remember(door.subject(signedIn.person())))
                .build();
    }

    /** The first step was too long ago, or another tab took the second: what was written goes along. */
    private Response late() {
        FactorPages.Way way = way();
        if (way.kept().isEmpty()) {
            return elsewhere(way.then());
        }
        return actor.isSignedIn() ? arrival.withText(way.then(), way.kept()) : signInPages.again(way.kept(), false);
    }

    private Response elsewhere(String then) {
        return actor.isSignedIn()
                ? Response.seeOther(URI.create(then)).build()
                : Response.seeOther(Arrival.to("/sign-in", then)).build();
    }

    private FactorPages.Way way() {
        return new FactorPages.Way(LocalPath.of(posted.text("then")), posted.text(Posted.KEPT));
    }

    private Optional<SessionToken> token() {
        return Optional.ofNullable(headers.getCookies().get(cookies.name()))
                .map(Cookie::getValue)
                .flatMap(SessionToken::parse);
    }
}
