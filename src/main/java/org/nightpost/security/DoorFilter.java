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
import org.nightpost.web.Posted;
import org.nightpost.web.Visit;

/**
 * The door of every resource: closed, unless the method or its class says who may pass. Nobody is sent to the sign-in
 * page; a form posted without its session, or in somebody else's, goes along sealed, so that its text is not lost.
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
