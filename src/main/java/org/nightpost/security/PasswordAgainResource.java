package org.nightpost.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import org.nightpost.security.guard.Attempt;
import org.nightpost.security.guard.Guard;
import org.nightpost.security.guard.GuardedDoor;
import org.nightpost.web.LocalPath;
import org.nightpost.web.Posted;

/** The password once more, before something that asks for it, see {@link Reauthenticated}. */
@Path("/sign-in/again")
@RolesAllowed({
    Role.Names.CLIENT,
    Role.Names.COUNSELLOR,
    Role.Names.SUPERVISOR,
    Role.Names.PATHFINDER,
    Role.Names.ADMINISTRATOR
})
public class PasswordAgainResource {
    @Inject
    Guard guard;

    @Inject
    ProvePassword proof;

    @Inject
    Threshold threshold;

    @Inject
    SessionCookie cookies;

    @Inject
    Arrival arrival;

    @Inject
    Actor actor;

    @Inject
    Posted posted;

    @GET
    @Admits(Level.RESTRICTED)
    public Response page(@QueryParam("then") @DefaultValue("/") String then) {
        return threshold.passwordAgain(200, new PasswordAgainPage(LocalPath.of(then), "", false, false));
    }

    @POST
    @Admits(Level.RESTRICTED)
    public Response prove() {
        String then = LocalPath.of(posted.text("then"));
        String kept = posted.text(Posted.KEPT);
        char[] password = posted.text("password").toCharArray();
        Attempt<SessionToken> attempt = prove(password);
        if (attempt.isNotNow()) {
            return Response.fromResponse(threshold.passwordAgain(503, new PasswordAgainPage(then, kept, false, true)))
                    .header(HttpHeaders.RETRY_AFTER, 30)
                    .build();
        }
        Optional<SessionToken> token = attempt.result();
        if (token.isEmpty()) {
            return threshold.passwordAgain(422, new PasswordAgainPage(then, kept, true, false));
        }
        return Response.fromResponse(arrival.withText(then, kept))
                .cookie(cookies.of(token.get()))
                .build();
    }

    /** Counted for this session alone: who has stolen its cookie holds nobody up who signs in anew. */
    private Attempt<SessionToken> prove(char[] password) {
        try {
            return guard.attempt(GuardedDoor.FACTOR, "session " + actor.session(), () -> proof.prove(password));
        } finally {
            Arrays.fill(password, '\0');
        }
    }
}
