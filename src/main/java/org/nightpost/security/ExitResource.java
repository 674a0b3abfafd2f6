package org.nightpost.security;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nightpost.web.Pages;

/**
 * <em>Exit this page</em>: ends the session and is somewhere neutral at once (GOV.UK Design System). A link, so that it
 * works without scripts; one of the three GETs that change something. It does not clear the site's data: that can
 * take seconds which a person who needs this page does not have.
 */
@Path("/")
@PermitAll
public class ExitResource {
    @Inject
    SignOut signOut;

    @Inject
    SessionCookie cookies;

    @Inject
    @ConfigProperty(name = "nightpost.exit.url")
    URI somewhereNeutral;

    @Inject
    Pages pages;

    /** What the link does, to be read before it is needed. */
    @GET
    @Path("/about-exit")
    public Response about() {
        return pages.show("security/about-exit", "");
    }

    @GET
    @Path("/exit")
    public Response exit() {
        signOut.signOut();
        return Response.seeOther(somewhereNeutral).cookie(cookies.gone()).build();
    }
}
