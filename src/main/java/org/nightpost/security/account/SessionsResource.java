package org.nightpost.security.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.nightpost.security.Actor;
import org.nightpost.security.EndSessions;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;

/** Where one is signed in, and the buttons that end it. Ending asks for no password: it only makes things safer. */
@Path("/me/sessions")
@RolesAllowed({
    Role.Names.CLIENT,
    Role.Names.COUNSELLOR,
    Role.Names.SUPERVISOR,
    Role.Names.PATHFINDER,
    Role.Names.ADMINISTRATOR
})
public class SessionsResource {
    @Inject
    EndSessions sessions;

    @Inject
    Actor actor;

    @Inject
    Posted posted;

    @Inject
    Pages pages;

    /**
     * Where one is signed in.
     *
     * @param here this one
     * @param others the others, the one used last first
     */
    public record SessionsPage(EndSessions.Open here, List<EndSessions.Open> others) {}

    @GET
    public Response page() {
        List<EndSessions.Open> all = sessions.of(actor.person());
        EndSessions.Open here =
                all.stream().filter(one -> one.id().equals(here())).findFirst().orElseThrow();
        return pages.show(
                "security/sessions",
                new SessionsPage(
                        here, all.stream().filter(one -> !one.equals(here)).toList()));
    }

    @POST
    public Response end() {
        String wish = posted.text("session");
        if (wish.equals("others")) {
            sessions.endAll(actor.person(), here());
        } else {
            PostedId.of(wish).ifPresent(session -> sessions.end(actor.person(), session));
        }
        return Response.seeOther(URI.create("/me/sessions")).build();
    }

    /** One request that nothing comes of: it tells that somebody is still here. */
    @POST
    @Path("/stay")
    public Response stay() {
        return Response.seeOther(URI.create("/me/sessions")).build();
    }

    private UUID here() {
        return Objects.requireNonNull(actor.session());
    }
}
