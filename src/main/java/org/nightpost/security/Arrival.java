package org.nightpost.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Set;
import org.nightpost.web.Pages;
import org.nightpost.web.Visit;

/** Where somebody comes out after a step of signing in: at the next step, at their text, or at the page they wanted. */
@ApplicationScoped
class Arrival {
    @Inject
    SessionCookie cookies;

    @Inject
    KeptForms keptForms;

    @Inject
    FactorPages factorPages;

    @Inject
    Standing standing;

    @Inject
    LetterKeyOffer letterKey;

    @Inject
    Visit visit;

    @Inject
    Pages pages;

    /** After the password or the second factor; the answer carries the new session's cookie. */
    Response of(SignIn.SignedIn signedIn, String then, String kept) {
        Response answer = signedIn.level() == Level.FACTOR_PENDING
                ? toFactor(signedIn, then, kept)
                : toPage(signedIn, then, kept);
        return Response.fromResponse(answer)
                .cookie(cookies.of(signedIn.token()))
                .build();
    }

    /** For somebody who is signed in already, in another tab. */
    Response withText(String then, String kept) {
        return keptForms
                .path(kept, visit.person())
                .map(path -> pages.show("security/welcome-back", new SignInResource.WelcomeBackPage(path, kept)))
                .orElseGet(() -> Response.seeOther(URI.create(then)).build());
    }

    private Response toFactor(SignIn.SignedIn signedIn, String then, String kept) {
        if (kept.isEmpty()) {
            return Response.seeOther(to("/sign-in/factor", then)).build();
        }
        standing.waitsForFactor(signedIn.session(), signedIn.person());
        return factorPages.show(
                new Standing.Waiting(signedIn.session(), signedIn.person()), new FactorPages.Way(then, kept));
    }

    private Response toPage(SignIn.SignedIn signedIn, String then, String kept) {
        if (keptForms.path(kept, signedIn.person()).isEmpty()) {
            boolean free = then.equals("/") && signedIn.level() == Level.FULL;
            String page = free && letterKey.take(signedIn.person()) ? LetterKeyOffer.PAGE : then;
            return Response.seeOther(URI.create(page)).build();
        }
        visit.signedIn(signedIn.person(), Set.of());
        return withText(then, kept);
    }

    static URI to(String page, String then) {
        return UriBuilder.fromPath(page).queryParam("then", then).build();
    }
}
