package org.nightpost.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import java.util.stream.Collectors;
import org.nightpost.web.Visit;

/** Who is it? The cookie's session becomes the actor of this request; without one the request is nobody's. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class SessionFilter implements ContainerRequestFilter {
    @Inject
    SessionCookie cookies;

    @Inject
    ResumeSession sessions;

    @Inject
    Actor actor;

    @Inject
    Standing standing;

    @Inject
    Visit visit;

    @Override
    public void filter(ContainerRequestContext request) {
        Cookie cookie = request.getCookies().get(cookies.name());
        if (cookie == null) {
            return;
        }
        boolean resumed =
                SessionToken.parse(cookie.getValue()).map(sessions::resume).orElse(false);
        if (resumed) {
            standing.stay().ifPresent(visit::stays);
            // Who has something to do first is shown no way to other pages.
            visit.signedIn(
                    actor.person(),
                    !standing.reaches(Level.FULL)
                            ? Set.of()
                            : actor.roles().stream().map(Role::name).collect(Collectors.toUnmodifiableSet()));
        }
    }
}
