package org.nightpost.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Before anything else: language and theme of this request, so that even an error page speaks them. */
@Provider
@PreMatching
@Priority(1)
public class VisitFilter implements ContainerRequestFilter {
    static final String LANGUAGE = "np-language";
    static final String THEME = "np-theme";

    /** Whether keyboard shortcuts are off; they are on unless somebody says so. */
    static final String KEYS = "np-keys";

    /** Set at sign-in on a device that other people use; gone with the browser. */
    public static final String SHARED = "np-shared";

    /** By which a browser is known again on which somebody signed in; opens nothing. */
    public static final String DEVICE = "np-device";

    @Context
    HttpServletRequest peer;

    @Inject
    Settings settings;

    @Inject
    Visit visit;

    @Override
    public void filter(ContainerRequestContext request) {
        Map<String, Cookie> cookies = request.getCookies();
        Language chosen = Language.of(value(cookies.get(LANGUAGE)));
        Language language = chosen != null ? chosen : Language.ofBrowser(request.getAcceptableLanguages());
        String theme = String.valueOf(value(cookies.get(THEME)));
        String known = theme.equals("light") || theme.equals("dark") ? theme : "";
        boolean shared = "yes".equals(value(cookies.get(SHARED)));
        visit.begin(
                language, known, shared, "/" + request.getUriInfo().getPath().replaceFirst("^/", ""));
        visit.usesKeys(!"off".equals(value(cookies.get(KEYS))));
        visit.comesFrom(
                ClientAddress.of(peer.getRemoteAddr(), peer.getHeader("X-Forwarded-For"), settings.proxies()),
                Objects.requireNonNullElse(value(cookies.get(DEVICE)), ""));
    }

    private static @Nullable String value(@Nullable Cookie cookie) {
        return cookie == null ? null : cookie.getValue();
    }
}
