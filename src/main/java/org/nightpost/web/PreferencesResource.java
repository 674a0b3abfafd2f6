package org.nightpost.web;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;

/** Language, theme and keyboard shortcuts, chosen without signing in and kept in cookies that say nothing else. */
@Path("/preferences")
@PermitAll
public class PreferencesResource {
    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

    @Inject
    Posted posted;

    @Inject
    Settings settings;

    @POST
    @Path("/language")
    public Response language() {
        Language chosen = Language.of(posted.text("language"));
        return back(VisitFilter.LANGUAGE, chosen == null ? Language.EN.tag() : chosen.tag());
    }

    @POST
    @Path("/theme")
    public Response theme() {
        String theme = posted.text("theme");
        return back(VisitFilter.THEME, "light".equals(theme) || "dark".equals(theme) ? theme : "system");
    }

    @POST
    @Path("/keys")
    public Response keys() {
        return back(VisitFilter.KEYS, posted.text("keys").equals("off") ? "off" : "on");
    }

    private Response back(String cookie, String value) {
        NewCookie kept = new NewCookie.Builder(cookie)
                .value(value)
                .path("/")
                .maxAge(YEAR)
                .httpOnly(true)
                .secure(settings.isHttps())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.seeOther(URI.create(LocalPath.of(posted.text("back"))))
                .cookie(kept)
                .build();
    }
}
