package org.nightpost.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import org.nightpost.web.Settings;
import org.nightpost.web.VisitFilter;

/**
 * The cookie that carries a session's token: for this host and path alone, unseen by scripts, gone with the browser
 * (RFC 6265bis). The prefix {@code __Host-} asks for https, so on loopback the name is another.
 */
@ApplicationScoped
class SessionCookie {
    @Inject
    Settings settings;

    String name() {
        return settings.isHttps() ? "__Host-nightpost" : "nightpost";
    }

    NewCookie of(SessionToken token) {
        return cookie(token.cookie()).build();
    }

    NewCookie gone() {
        return cookie("").maxAge(0).build();
    }

    /** Whether other people use this device. */
    NewCookie shared(boolean shared) {
        return named(VisitFilter.SHARED, shared ? "yes" : "no").build();
    }

    private NewCookie.Builder cookie(String value) {
        return named(name(), value);
    }

    private NewCookie.Builder named(String name, String value) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(settings.isHttps())
                .sameSite(NewCookie.SameSite.LAX);
    }
}
