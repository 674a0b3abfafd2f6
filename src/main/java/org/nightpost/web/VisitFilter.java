package org.nightpost.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Before anything else: language and theme of this request, so that even an error page speaks them. */
@Provider
@PreMatching
@Priority(1)
public class VisitFilter implements ContainerRequestFilter {
    static final String LANGUAGE = "np-language";
    static final String THEME = "np-theme";

    /** Set at sign-in on a device that other people use; gone with the browser. */
    public static final String SHARED = "np-shared";

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
    }

    private static @Nullable String value(@Nullable Cookie cookie) {
        return cookie == null ? null : cookie.getValue();
    }
}
