package org.nightpost.people.administration;

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
import java.util.Map;
import java.util.UUID;
import org.nightpost.people.People;
import org.nightpost.people.ServiceTerms;
import org.nightpost.security.Reauthenticated;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/** The services and their public texts. */
@Path("/administration/services")
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class ServicesResource {
    private static final String HERE = "/administration/services";
    private static final int UNPROCESSABLE = 422;

    @Inject
    People people;

    @Inject
    DefineServiceTerms change;

    @Inject
    Pages pages;

    @Inject
    Posted posted;

    @Inject
    Visit visit;

    /** All services, by their ids. */
    public record ListPage(Map<UUID, ServiceTerms> services) {}

    /**
     * The form.
     *
     * @param action where it posts to
     * @param fresh whether the service is not there yet
     */
    public record ServicePage(String action, boolean fresh, ServiceForm form, List<Problem> problems) {}

    @GET
    public Response list() {
        return pages.show("people/administration/services", new ListPage(people.servicesById()));
    }

    @GET
    @Path("/new")
    public Response begin() {
        return form(200, HERE + "/new", true, ServiceForm.empty(visit.zone()), List.of());
    }

    @POST
    @Path("/new")
    @Reauthenticated
    public Response define() {
        UUID id = PostedId.of(posted.text("service")).orElseThrow(NotFoundException::new);
        return save(HERE + "/new", true, ServiceForm.of(id, posted));
    }

    @GET
    @Path("/{service}")
    public Response service(@PathParam("service") String service) {
        UUID id = find(service);
        return form(
                200,
                HERE + "/" + id,
                false,
                ServiceForm.of(id, people.service(id).orElseThrow()),
                List.of());
    }

    @POST
    @Path("/{service}")
    @Reauthenticated
    public Response change(@PathParam("service") String service) {
        UUID id = find(service);
        return save(HERE + "/" + id, false, ServiceForm.of(id, posted));
    }

    private Response save(String action, boolean fresh, ServiceForm form) {
        List<Problem> problems = form.problems();
        if (!problems.isEmpty() || posted.isAgain()) {
            return form(UNPROCESSABLE, action, fresh, form, problems);
        }
        change.change(form.id(), form.terms());
        // What a new one offers was taken from the site's settings: that is the next thing to look at.
        return Response.seeOther(URI.create(fresh ? AgreementsResource.path(form.id()) : HERE))
                .build();
    }

    private UUID find(String service) {
        return PostedId.of(service).filter(id -> people.service(id).isPresent()).orElseThrow(NotFoundException::new);
    }

    private Response form(int status, String action, boolean fresh, ServiceForm form, List<Problem> problems) {
        return pages.show(status, "people/administration/service", new ServicePage(action, fresh, form, problems));
    }
}
