package org.nightpost.security;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nightpost.deed.PortalClock;
import org.nightpost.web.Posted;
import org.nightpost.web.Visit;

/**
 * The door of every resource: closed, unless the method or its class says who may pass. Nobody is sent to the sign-in
 * page; a form posted without its session, or in somebody else's, goes along sealed, so that its text is not lost. So
 * does one that meets a session which reaches less far than the page asks, see {@link Admits} and {@link
 * Reauthenticated}.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class DoorFilter implements ContainerRequestFilter {
    @Inject
    Actor actor;

    @Inject
    Posted posted;

    @Inject
    KeptForms keptForms;

    @Inject
    SignInPages signInPages;

    @Inject
    Standing standing;

    @Inject
    Threshold threshold;

    @Inject
    PortalClock clock;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<RolesAllowed> door = door();
        boolean posting = request.getMethod().equals("POST");
        String path = "/" + request.getUriInfo().getPath().replaceFirst("^/", "");
        if (posting && isFormOfSomebodyElse()) {
            request.abortWith(signInPages.again(keptForms.keep(posted, path), actor.isSignedIn()));
            return;
        }
        if (door.isPresent() && !actor.isSignedIn()) {
            request.abortWith(toSignIn(path));
            return;
        }
        if (posting && door.isPresent() && posted.madeFor().equals(Visit.NOBODY)) {
            // A form behind a closed door is always made for somebody; nobody's could become anybody's letter.
            throw new ForbiddenException();
        }
        if (door.isPresent() && !mayPass(door.get())) {
            throw new ForbiddenException();
        }
        if (door.isPresent() && isHeldBack(request, posting, path)) {
            return;
        }
        if (posting && posted.has(Posted.KEPT) && actor.isSignedIn()) {
            keptForms.open(posted.text(Posted.KEPT), actor.person(), path).ifPresent(posted::restore);
        }
    }

    private boolean isFormOfSomebodyElse() {
        return !posted.madeFor().equals(Visit.NOBODY)
                && !(actor.isSignedIn() && posted.madeFor().equals(actor.person()));
    }

    private static Response toSignIn(String path) {
        return Response.seeOther(
                        UriBuilder.fromPath("/sign-in").queryParam("then", path).build())
                .build();
    }

    private boolean mayPass(RolesAllowed door) {
        return Arrays.stream(door.value()).anyMatch(name -> actor.is(Role.valueOf(name)));
    }

    /** Something comes before this page, and the answer leads there. */
    private boolean isHeldBack(ContainerRequestContext request, boolean posting, String path) {
        boolean proof = resource.getResourceMethod().isAnnotationPresent(Reauthenticated.class);
        if (!standing.reaches(lowest())) {
            request.abortWith(threshold.first(posting, path));
            return true;
        }
        if (proof && !standing.isProven(clock.instant())) {
            request.abortWith(threshold.prove(posting, path));
            return true;
        }
        return false;
    }

    private Level lowest() {
        @Nullable Admits admits = resource.getResourceMethod().getAnnotation(Admits.class);
        return admits == null ? Level.FULL : admits.value();
    }

    /** Empty if everybody may pass. */
    private Optional<RolesAllowed> door() {
        for (AnnotatedElement place :
                new AnnotatedElement[] {resource.getResourceMethod(), resource.getResourceClass()}) {
            if (place.isAnnotationPresent(PermitAll.class)) {
                return Optional.empty();
            }
            @Nullable RolesAllowed roles = place.getAnnotation(RolesAllowed.class);
            if (roles != null) {
                return Optional.of(roles);
            }
        }
        throw new ForbiddenException();
    }
}
