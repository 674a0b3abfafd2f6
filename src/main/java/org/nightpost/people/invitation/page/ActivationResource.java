package org.nightpost.people.invitation.page;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.nightpost.people.invitation.InvitationState;
import org.nightpost.people.invitation.InvitationToken;
import org.nightpost.people.invitation.InvitationView;
import org.nightpost.people.invitation.Invitations;
import org.nightpost.security.Actor;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.Visit;

/**
 * What lies behind an invitation's link. Looking at it uses nothing up, however often a mail scanner does; only the form
 * does. Whoever is signed in is told so: a link is for somebody who has no account yet.
 */
@Path("/invitation")
@PermitAll
public class ActivationResource {
    private static final int GONE = 410;
    private static final int NOT_FOUND = 404;
    private static final int UNPROCESSABLE = 422;

    @Inject
    Invitations invitations;

    @Inject
    Activations activations;

    @Inject
    Actor actor;

    @Inject
    Pages pages;

    @Inject
    Posted posted;

    @Inject
    Visit visit;

    /**
     * The page on which the code of a slip is typed.
     *
     * @param typed so far
     * @param unknown nobody has this code
     */
    public record TypedPage(String typed, boolean unknown) {}

    /**
     * A link that opens nothing.
     *
     * @param state why; empty if it was never one
     */
    public record ShutPage(String state) {}

    @GET
    public Response type() {
        return pages.show("people/invitation/type", new TypedPage("", false));
    }

    @POST
    public Response typed() {
        String typed = posted.text("typed");
        Optional<InvitationToken> known = InvitationToken.parse(typed)
                .filter(token -> invitations.of(token).isPresent());
        return known.map(token -> Response.seeOther(URI.create(token.path())).build())
                .orElseGet(() -> pages.show(UNPROCESSABLE, "people/invitation/type", new TypedPage(typed, true)));
    }

    /** The account is there. */
    @GET
    @Path("/welcome")
    public Response welcome() {
        return pages.show("people/invitation/welcome", "");
    }

    @GET
    @Path("/{secret}")
    public Response page(@PathParam("secret") String secret) {
        Optional<InvitationToken> token = InvitationToken.parse(secret);
        Optional<InvitationView> found = token.flatMap(invitations::of);
        if (found.isEmpty() || found.get().state() != InvitationState.OPEN) {
            return shut(found);
        }
        return actor.isSignedIn()
                ? pages.show("people/invitation/somebody", visit.name())
                : activations.first(found.get());
    }

    @POST
    @Path("/{secret}")
    public Response accept(@PathParam("secret") String secret) {
        Optional<InvitationToken> token = InvitationToken.parse(secret);
        Optional<InvitationView> found = token.flatMap(invitations::of);
        if (found.isEmpty() || found.get().state() != InvitationState.OPEN) {
            return shut(found);
        }
        if (actor.isSignedIn()) {
            return pages.show("people/invitation/somebody", visit.name());
        }
        return activations.accept(token.get(), found.get()).orElseGet(() -> shut(invitations.of(token.get())));
    }

    private Response shut(Optional<InvitationView> found) {
        String state = found.map(view -> view.state().key()).orElse("unknown");
        return pages.show(found.isEmpty() ? NOT_FOUND : GONE, "people/invitation/shut", new ShutPage(state));
    }
}
