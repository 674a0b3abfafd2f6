package org.nightpost.security.recovery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.nightpost.security.Reauthenticated;
import org.nightpost.security.Role;
import org.nightpost.vault.LetterKey;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.Visit;

/** The letter key of whoever is signed in: what it is, making one, withdrawing it. */
@Path("/me/letter-key")
@RolesAllowed({
    Role.Names.CLIENT,
    Role.Names.COUNSELLOR,
    Role.Names.SUPERVISOR,
    Role.Names.PATHFINDER,
    Role.Names.ADMINISTRATOR
})
public class LetterKeyResource {
    @Inject
    MakeLetterKey letterKey;

    @Inject
    Posted posted;

    @Inject
    Visit visit;

    @Inject
    Pages pages;

    /**
     * Where a person stands.
     *
     * @param standing as a text key
     * @param madeAt the day, in words; empty if there is none
     */
    public record LetterKeyPage(String standing, String madeAt) {
        public boolean isThere() {
            return standing.equals("good") || standing.equals("old");
        }

        public boolean isWaiting() {
            return standing.equals("waiting");
        }
    }

    /** Would you like one? */
    public record OfferPage() {}

    /**
     * The page to be printed, shown once.
     *
     * @param text the letter key, in groups
     * @param next where to go from here
     */
    public record PaperPage(String text, String next) {
        public String[] groups() {
            return text.split(" ");
        }

        @Override
        public String toString() {
            return "PaperPage";
        }
    }

    @GET
    @Reauthenticated
    public Response page() {
        return pages.show(
                "security/recovery/letter-key",
                new LetterKeyPage(
                        letterKey.standing().name().toLowerCase(Locale.ROOT),
                        letterKey
                                .madeAt()
                                .map(at -> visit.texts().date(at, visit.zone()))
                                .orElse("")));
    }

    /** Shown once after somebody has opened an account; either answer is a link. */
    @GET
    @Path("/offer")
    public Response offer() {
        return pages.show("security/recovery/letter-key-offer", new OfferPage());
    }

    @POST
    @Reauthenticated
    public Response make() {
        if (posted.isAgain()) {
            return page();
        }
        Optional<LetterKey> made = letterKey.make();
        return made.map(key -> pages.show("security/recovery/letter-key-paper", new PaperPage(key.text(), "/me")))
                .orElseGet(this::page);
    }

    @POST
    @Path("/withdraw")
    @Reauthenticated
    public Response withdraw() {
        if (!posted.isAgain()) {
            letterKey.withdraw();
        }
        return Response.seeOther(URI.create("/me/letter-key")).build();
    }
}
