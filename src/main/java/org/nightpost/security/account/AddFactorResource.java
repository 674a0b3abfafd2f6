package org.nightpost.security.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.nightpost.deed.PortalClock;
import org.nightpost.html.PlainText;
import org.nightpost.security.Actor;
import org.nightpost.security.Admits;
import org.nightpost.security.Level;
import org.nightpost.security.Reauthenticated;
import org.nightpost.security.RequiredAction;
import org.nightpost.security.RequiredActions;
import org.nightpost.security.Role;
import org.nightpost.security.factor.AppKey;
import org.nightpost.security.factor.Passkeys;
import org.nightpost.security.factor.SetUpApp;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/** Sets up a second step: an authenticator app or a passkey. */
@Path("/me/signing-in")
@RolesAllowed({
    Role.Names.CLIENT,
    Role.Names.COUNSELLOR,
    Role.Names.SUPERVISOR,
    Role.Names.PATHFINDER,
    Role.Names.ADMINISTRATOR
})
public class AddFactorResource {
    private static final int LONGEST_NAME = 60;

    @Inject
    SetUpApp apps;

    @Inject
    Passkeys passkeys;

    @Inject
    Unrecognised unrecognised;

    @Inject
    RequiredActions required;

    @Inject
    Actor actor;

    @Inject
    PortalClock clock;

    @Inject
    Posted posted;

    @Inject
    Visit visit;

    @Inject
    Pages pages;

    /**
     * The page with the picture to scan.
     *
     * @param offer the sealed secret, for the form
     * @param key what the app is told
     * @param now what the portal's clock says, for a phone that goes wrong
     * @param problems what has to be mended
     */
    public record AppPage(String offer, AppKey key, String now, List<Problem> problems) {}

    /**
     * The page that adds a passkey.
     *
     * @param name typed so far
     * @param question what the browser is asked
     * @param possible whether browsers offer passkeys at this portal's address
     * @param problems what has to be mended
     */
    public record PasskeyPage(String name, Passkeys.Question question, boolean possible, List<Problem> problems) {}

    @GET
    @Path("/app")
    @Admits(Level.RESTRICTED)
    @Reauthenticated
    public Response app() {
        if (unrecognised.isHeld()) {
            return back();
        }
        return showApp(200, apps.offer(actor.person()), List.of());
    }

    @POST
    @Path("/app")
    @Admits(Level.RESTRICTED)
    @Reauthenticated
    public Response confirmApp() {
        if (unrecognised.isHeld()) {
            return back();
        }
        String offer = posted.text("offer");
        if (!apps.isOffer(actor.person(), offer)) {
            return Response.seeOther(URI.create("/me/signing-in/app")).build();
        }
        if (posted.isAgain()) {
            return showApp(200, offer, List.of());
        }
        return apps.confirm(actor.person(), offer, posted.text("code"))
                ? back()
                : showApp(422, offer, List.of(new Problem("code", "security.app.wrong")));
    }

    private Response showApp(int status, String offer, List<Problem> problems) {
        String now = visit.texts().time(clock.instant(), ZoneOffset.UTC);
        return pages.show(
                status, "security/factor/app", new AppPage(offer, apps.key(actor.person(), offer), now, problems));
    }

    @GET
    @Path("/passkeys")
    @Admits(Level.RESTRICTED)
    @Reauthenticated
    public Response passkey() {
        if (unrecognised.isHeld()) {
            return back();
        }
        return showPasskey(200, "", List.of());
    }

    @POST
    @Path("/passkeys")
    @Admits(Level.RESTRICTED)
    @Reauthenticated
    public Response addPasskey() {
        if (unrecognised.isHeld()) {
            return back();
        }
        String name = PlainText.line(posted.text("name"));
        if (posted.isAgain()) {
            return showPasskey(200, name, List.of());
        }
        String named = name.isBlank() ? visit.texts().text("security.passkey.unnamed") : name;
        String cut = named.length() > LONGEST_NAME ? named.substring(0, LONGEST_NAME) : named;
        boolean added =
                passkeys.add(actor.person(), session(), posted.text("challenge"), posted.text("credential"), cut);
        return added ? back() : showPasskey(422, name, List.of(new Problem("name", "security.passkey.wrong")));
    }

    private Response showPasskey(int status, String name, List<Problem> problems) {
        return pages.show(
                status,
                "security/factor/passkey",
                new PasskeyPage(name, passkeys.toAdd(actor.person(), session()), passkeys.isPossible(), problems));
    }

    private UUID session() {
        return Objects.requireNonNull(actor.session());
    }

    /** On to the spare codes, if there are none yet. */
    private Response back() {
        boolean codes = required.of(actor.person()).contains(RequiredAction.SPARE_CODES);
        return Response.seeOther(URI.create(codes ? RequiredAction.SPARE_CODES.page() : "/me/signing-in"))
                .build();
    }
}
