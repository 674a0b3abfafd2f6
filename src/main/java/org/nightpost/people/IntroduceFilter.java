package org.nightpost.people;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.nightpost.security.Actor;
import org.nightpost.web.Visit;

/** Gives the frame of each page the name and the zone of the person who is signed in. */
@Provider
@Priority(Priorities.AUTHORIZATION + 100)
public class IntroduceFilter implements ContainerRequestFilter {
    @Inject
    Actor actor;

    @Inject
    People people;

    @Inject
    Visit visit;

    @Override
    public void filter(ContainerRequestContext request) {
        if (actor.isSignedIn()) {
            Profile profile = people.profile(actor.person());
            visit.introduce(profile.name(), profile.zone());
        }
    }
}
