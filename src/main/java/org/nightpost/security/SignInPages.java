package org.nightpost.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.nightpost.web.Pages;

/** The sign-in page in its states. */
@ApplicationScoped
class SignInPages {
    @Inject
    Pages pages;

    @Inject
    SignInHints hints;

    Response first(String then) {
        return pages.show("security/sign-in", page("", then, "", false, false, false));
    }

    /** After a form came without its session: the text is safe and goes along. */
    Response again(String kept, boolean somebodyElse) {
        return pages.show(401, "security/sign-in", page("", "/", kept, false, true, somebodyElse));
    }

    Response wrong(String name, String then, String kept) {
        return pages.show(422, "security/sign-in", page(name, then, kept, true, !kept.isEmpty(), false));
    }

    private SignInPage page(
            String name, String then, String kept, boolean wrong, boolean keeping, boolean somebodyElse) {
        return new SignInPage(name, then, kept, wrong, keeping, somebodyElse, hints.passphrase(), hints.people());
    }
}
