package org.nightpost.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.nightpost.security.guard.Attempt;
import org.nightpost.web.Pages;

/** The sign-in page in its states. */
@ApplicationScoped
class SignInPages {
    private static final int TOO_MANY = Response.Status.TOO_MANY_REQUESTS.getStatusCode();
    private static final int NOT_NOW = Response.Status.SERVICE_UNAVAILABLE.getStatusCode();

    @Inject
    Pages pages;

    @Inject
    SignInHints hints;

    Response first(String then) {
        return pages.show("security/sign-in", page("", then, "", false, "", false, false));
    }

    /** After a form came without its session: the text is safe and goes along. */
    Response again(String kept, boolean somebodyElse) {
        return pages.show(401, "security/sign-in", page("", "/", kept, false, "", somebodyElse, false));
    }

    /** Name and password do not belong together, or the name has to wait: nothing tells the one from the other. */
    Response wrong(String name, String then, String kept, boolean shared) {
        return pages.show(422, "security/sign-in", page(name, then, kept, true, "", false, shared));
    }

    /** Nobody looked, for a reason that has nothing to do with this name. */
    Response notNow(Attempt.State why, String name, String then, String kept, boolean shared) {
        boolean crowded = why == Attempt.State.CROWDED;
        SignInPage page = page(
                name,
                then,
                kept,
                false,
                crowded ? "crowded" : why == Attempt.State.BUSY ? "busy" : "closed",
                false,
                shared);
        return Response.fromResponse(pages.show(crowded ? TOO_MANY : NOT_NOW, "security/sign-in", page))
                .header(HttpHeaders.RETRY_AFTER, why == Attempt.State.BUSY ? 5 : 60)
                .build();
    }

    private SignInPage page(
            String name, String then, String kept, boolean wrong, String notNow, boolean somebodyElse, boolean shared) {
        return new SignInPage(
                name,
                then,
                kept,
                wrong,
                notNow,
                !kept.isEmpty(),
                somebodyElse,
                shared,
                hints.passphrase(),
                hints.people());
    }
}
