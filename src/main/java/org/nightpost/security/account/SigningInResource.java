package org.nightpost.security.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.nightpost.security.Actor;
import org.nightpost.security.Admits;
import org.nightpost.security.Level;
import org.nightpost.security.Reauthenticated;
import org.nightpost.security.RemoveFactor;
import org.nightpost.security.RequiredAction;
import org.nightpost.security.RequiredActions;
import org.nightpost.security.Role;
import org.nightpost.security.factor.Passkeys;
import org.nightpost.security.factor.SecondFactors;
import org.nightpost.security.factor.SpareCodes;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;

/** The page of one's own second steps, and what takes them away. */
@Path("/me/signing-in")
@RolesAllowed({
    Role.Names.CLIENT,
    Role.Names.COUNSELLOR,
    Role.Names.SUPERVISOR,
    Role.Names.PATHFINDER,
    Role.Names.ADMINISTRATOR
})
public class SigningInResource {
    @Inject
    SecondFactors factors;

    @Inject
    RemoveFactor remove;

    @Inject
    SpareCodes spareCodes;

    @Inject
    Passkeys passkeys;

    @Inject
    RequiredActions required;

    @Inject
    Unrecognised unrecognised;

    @Inject
    Actor actor;

    @Inject
    Posted posted;

    @Inject
    Pages pages;

    /**
     * New spare codes, shown this once.
     *
     * @param codes in groups of four
     */
    public record SpareCodesPage(List<String> codes) {}

    @GET
    @Admits(Level.RESTRICTED)
    public Response page() {
        boolean first = required.of(actor.person()).contains(RequiredAction.SET_UP_FACTOR);
        SecondFactors.SetUp setUp = factors.of(actor.person());
        return pages.show(
                "security/factor/signing-in",
                new SigningInPage(setUp, passkeys.isPossible(), first, unrecognised.isHeld(), remove.isNeeded(setUp)));
    }

    /** The last part of setting up a first second step. */
    @GET
    @Path("/spare-codes")
    @Admits(Level.RESTRICTED)
    public Response offerSpareCodes() {
        return factors.isOn(actor.person()) ? pages.show("security/factor/spare-codes-first", "") : back();
    }

    @POST
    @Path("/spare-codes/not-now")
    @Admits(Level.RESTRICTED)
    public Response noSpareCodes() {
        required.done(actor.person(), RequiredAction.SPARE_CODES);
        return back();
    }

    /** Answered with the codes themselves and not led on: they stand nowhere that another page could fetch them from. */
    @POST
    @Path("/spare-codes")
    @Admits(Level.RESTRICTED)
    @Reauthenticated
    public Response makeSpareCodes() {
        if (posted.isAgain() || unrecognised.isHeld() || !factors.isOn(actor.person())) {
            return back();
        }
        return pages.show("security/factor/spare-codes", new SpareCodesPage(spareCodes.renew(actor.person())));
    }

    @POST
    @Path("/app/remove")
    @Reauthenticated
    public Response removeApp() {
        if (!posted.isAgain() && !unrecognised.isHeld()) {
            remove.app();
        }
        return back();
    }

    @POST
    @Path("/passkeys/remove")
    @Reauthenticated
    public Response removePasskey() {
        if (!posted.isAgain() && !unrecognised.isHeld()) {
            PostedId.of(posted.text("passkey")).ifPresent(remove::passkey);
        }
        return back();
    }

    private static Response back() {
        return Response.seeOther(URI.create("/me/signing-in")).build();
    }
}
