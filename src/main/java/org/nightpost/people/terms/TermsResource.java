package org.nightpost.people.terms;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.nightpost.people.People;
import org.nightpost.people.ServiceTerms;
import org.nightpost.security.Actor;
import org.nightpost.security.Admits;
import org.nightpost.security.Level;
import org.nightpost.security.Role;
import org.nightpost.security.SignOut;
import org.nightpost.security.terms.AnswerTerms;
import org.nightpost.security.terms.Terms;
import org.nightpost.security.terms.TermsOfPortal;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.Visit;

/** The terms of the portal: for everybody to read; and for whoever has to, to agree to before anything else opens. */
@Path("/")
@RolesAllowed({
    Role.Names.CLIENT,
    Role.Names.COUNSELLOR,
    Role.Names.SUPERVISOR,
    Role.Names.PATHFINDER,
    Role.Names.ADMINISTRATOR
})
public class TermsResource {
    private static final int CONFLICT = Response.Status.CONFLICT.getStatusCode();

    @Inject
    TermsOfPortal terms;

    @Inject
    AnswerTerms answer;

    @Inject
    SignOut signOut;

    @Inject
    People people;

    @Inject
    Actor actor;

    @Inject
    Posted posted;

    @Inject
    Visit visit;

    @Inject
    Pages pages;

    /**
     * The same as somebody's own page.
     *
     * @param due they have to agree
     * @param agreedAt the day on which they last did, in words; empty if they never did
     * @param changed there is another version than the one to which they have just agreed
     */
    public record MinePage(TermsPage terms, boolean due, String agreedAt, boolean changed) {}

    /** Somebody did not agree: whom to call. */
    public record DeclinedPage(List<ServiceTerms> services) {}

    @GET
    @Path("/terms")
    @PermitAll
    public Response read() {
        return pages.show("people/terms/terms", present());
    }

    @GET
    @Path("/me/terms")
    @Admits(Level.RESTRICTED)
    public Response mine() {
        return mine(200, false);
    }

    @POST
    @Path("/me/terms")
    @Admits(Level.RESTRICTED)
    public Response agree() {
        if (!posted.isAgain() && !answer.agree(actor.person(), version())) {
            return mine(CONFLICT, true);
        }
        return Response.seeOther(URI.create("/")).build();
    }

    /** Ends this session: without agreeing nothing can be done in it. */
    @POST
    @Path("/me/terms/decline")
    @Admits(Level.RESTRICTED)
    public Response decline() {
        if (posted.isAgain() || !terms.isDue(actor.person())) {
            return Response.seeOther(URI.create("/me/terms")).build();
        }
        answer.decline(actor.person());
        signOut.signOut();
        return Response.seeOther(URI.create("/terms/declined"))
                .header("Clear-Site-Data", "\"storage\"")
                .build();
    }

    @GET
    @Path("/terms/declined")
    @PermitAll
    public Response declined() {
        return pages.show("people/terms/declined", new DeclinedPage(people.services()));
    }

    private Response mine(int status, boolean changed) {
        boolean due = terms.isDue(actor.person());
        String agreedAt = terms.agreedAt(actor.person())
                .map(at -> visit.texts().date(at, visit.zone()))
                .orElse("");
        return pages.show(status, "people/terms/mine", new MinePage(present(), due, agreedAt, changed));
    }

    private TermsPage present() {
        Optional<Terms> present = terms.present();
        String day = present.map(now -> visit.texts().date(now.publishedAt(), visit.zone()))
                .orElse("");
        return TermsPage.of(present, day);
    }

    private int version() {
        try {
            return Integer.parseInt(posted.text("version"));
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
