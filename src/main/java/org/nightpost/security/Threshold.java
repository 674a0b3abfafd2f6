package org.nightpost.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;

/** What stands between somebody who is signed in and the page they want. A form that meets it keeps its text. */
@ApplicationScoped
class Threshold {
    private static final int NOT_YET = Response.Status.UNAUTHORIZED.getStatusCode();

    @Inject
    Standing standing;

    @Inject
    Posted posted;

    @Inject
    KeptForms keptForms;

    @Inject
    Pages pages;

    /** To what has to be done before any other page. */
    Response first(boolean posting, String path) {
        RequiredAction action = standing.next().orElseThrow();
        return posting
                ? pages.show(
                        NOT_YET,
                        "security/one-thing-first",
                        new OneThingFirstPage(action, path, keptForms.keep(posted, path)))
                : Response.seeOther(URI.create(action.page())).build();
    }

    /** To the password, because it was given too long ago. */
    Response prove(boolean posting, String path) {
        return posting
                ? passwordAgain(NOT_YET, new PasswordAgainPage(path, keptForms.keep(posted, path), false, false))
                : Response.seeOther(UriBuilder.fromPath("/sign-in/again")
                                .queryParam("then", path)
                                .build())
                        .build();
    }

    Response passwordAgain(int status, PasswordAgainPage page) {
        return pages.show(status, "security/password-again", page);
    }
}
