package org.nightpost.correspondence.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.nightpost.correspondence.Agreeing;
import org.nightpost.correspondence.AgreementView;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.Exchanges;
import org.nightpost.correspondence.OfferAgreement;
import org.nightpost.correspondence.Standing;
import org.nightpost.correspondence.agreement.ConsentPage.Term;
import org.nightpost.people.People;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Visit;

/** What was agreed with a client, for their counsellor, who can offer another agreement. */
@Path("/correspondences/{correspondence}/agreement")
@RolesAllowed(Role.Names.COUNSELLOR)
public class OfferResource {
    @Inject
    Agreeing agreeing;

    @Inject
    OfferAgreement offerAgreement;

    @Inject
    Exchanges exchanges;

    @Inject
    StandingWords standingWords;

    @Inject
    People people;

    @Inject
    Posted posted;

    @Inject
    Visit visit;

    @Inject
    Pages pages;

    /**
     * The agreement.
     *
     * @param action path of the page and of its form
     * @param bench where the counsellor answers
     * @param standing how far it is used up, in words; empty before anything was agreed
     * @param note what is to be known about it
     * @param agreed the day on which the client agreed last, in words; empty if they never did
     * @param terms what was agreed, or while nothing was, what is offered
     * @param canOffer whether another agreement can be offered
     */
    public record OfferPage(
            String action,
            String bench,
            String alias,
            String standing,
            String note,
            String agreed,
            List<Term> terms,
            int exchanges,
            boolean canOffer) {}

    @GET
    public Response page(@PathParam("correspondence") String correspondence) {
        return show(200, find(correspondence));
    }

    @POST
    public Response offer(@PathParam("correspondence") String correspondence) {
        AgreementView view = find(correspondence);
        if (posted.isAgain()) {
            return show(422, view);
        }
        if (!offerAgreement.offer(view.correspondence().id())) {
            throw new NotFoundException();
        }
        return Response.seeOther(URI.create(action(view))).build();
    }

    private Response show(int status, AgreementView view) {
        Optional<Standing> standing = exchanges.of(view.correspondence());
        String agreed = view.consents().isEmpty()
                ? ""
                : visit.texts()
                        .date(view.consents().get(view.consents().size() - 1).at(), visit.zone());
        OfferPage page = new OfferPage(
                action(view),
                "/correspondences/" + view.correspondence().id(),
                people.profile(view.correspondence().client()).name(),
                standing.map(standingWords::of).orElse(""),
                standing.map(standingWords::forCounsellor).orElse(""),
                agreed,
                TermsInWords.of(view.agreed().orElse(view.offered()), visit.texts()),
                view.offered().exchanges(),
                standing.filter(here -> !here.offered()).isPresent());
        return pages.show(status, "correspondence/agreement/offer", page);
    }

    private AgreementView find(String correspondence) {
        return PostedId.of(correspondence)
                .flatMap(id -> agreeing.of(new CorrespondenceId(id)))
                .filter(view -> view.correspondence().counsellor().equals(visit.person()))
                .orElseThrow(NotFoundException::new);
    }

    private static String action(AgreementView view) {
        return "/correspondences/" + view.correspondence().id() + "/agreement";
    }
}
