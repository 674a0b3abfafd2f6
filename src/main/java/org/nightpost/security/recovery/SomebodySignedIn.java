package org.nightpost.security.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.nightpost.security.Actor;
import org.nightpost.web.Pages;
import org.nightpost.web.Visit;

/**
 * Where somebody is signed in, nobody recovers: the keys of the request would become another person's, and the trail would
 * name whoever happens to sit there.
 */
@ApplicationScoped
class SomebodySignedIn {
    private static final int CONFLICT = 409;

    @Inject
    Actor actor;

    @Inject
    Visit visit;

    @Inject
    Pages pages;

    boolean isHere() {
        return actor.isSignedIn();
    }

    Response page() {
        return pages.show("security/recovery/somebody", visit.name());
    }

    Response refused() {
        return pages.show(CONFLICT, "security/recovery/somebody", visit.name());
    }
}
