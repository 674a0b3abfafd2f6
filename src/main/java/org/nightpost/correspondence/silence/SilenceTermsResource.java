package org.nightpost.correspondence.silence;

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
import java.util.UUID;
import org.nightpost.people.People;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;

/** How long a service waits for a client's letter before it says so, and after a gentle letter. */
@Path("/administration/services/{service}/silence")
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class SilenceTermsResource {
    private static final int UNPROCESSABLE = 422;

    @Inject
    Silences silences;

    @Inject
    ChangePatience changePatience;

    @Inject
    People people;

    @Inject
    Pages pages;

    @Inject
    Posted posted;

    /** The two numbers of days, as they stand in the form. */
    public record TermsPage(String action, String service, String days, String patience, List<Problem> problems) {}

    @GET
    public Response page(@PathParam("service") String service) {
        UUID id = find(service);
        Patience now = silences.patience(id);
        return show(200, id, String.valueOf(now.days()), String.valueOf(now.patience()), List.of());
    }

    @POST
    public Response change(@PathParam("service") String service) {
        UUID id = find(service);
        Patience wish = new Patience((int) posted.number("days", 0), (int) posted.number("patience", 0));
        if (posted.isAgain() || !wish.isSound()) {
            List<Problem> problems =
                    posted.isAgain() ? List.of() : List.of(new Problem("days", "silence.terms.problem"));
            return show(UNPROCESSABLE, id, posted.text("days"), posted.text("patience"), problems);
        }
        changePatience.change(id, wish);
        return Response.seeOther(URI.create("/administration/services/" + id)).build();
    }

    private UUID find(String service) {
        return PostedId.of(service).filter(id -> people.service(id).isPresent()).orElseThrow(NotFoundException::new);
    }

    private Response show(int status, UUID service, String days, String patience, List<Problem> problems) {
        return pages.show(
                status,
                "correspondence/silence/terms",
                new TermsPage(
                        "/administration/services/" + service + "/silence",
                        people.service(service).orElseThrow().name(),
                        days,
                        patience,
                        problems));
    }
}
