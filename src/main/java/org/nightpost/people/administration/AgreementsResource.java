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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.nightpost.people.People;
import org.nightpost.people.ServiceTerms;
import org.nightpost.people.agreement.Agreement;
import org.nightpost.people.agreement.Agreements;
import org.nightpost.people.agreement.RhythmWords;
import org.nightpost.security.Reauthenticated;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/** What a service offers its clients, and what it offered before. */
@Path("/administration/services/{service}/agreement")
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class AgreementsResource {
    private static final String USUAL = "agreement.confidentiality.usual";
    private static final int UNPROCESSABLE = 422;

    @Inject
    People people;

    @Inject
    Agreements agreements;

    @Inject
    PublishAgreement publish;

    @Inject
    Pages pages;

    @Inject
    Posted posted;

    @Inject
    Visit visit;

    /** The form, and where the versions lie. */
    public record FormPage(String action, String service, AgreementForm form, List<Problem> problems) {}

    /** All versions, the newest first. */
    public record VersionsPage(String form, String service, List<Version> versions) {}

    /**
     * One of them.
     *
     * @param published the day, in words
     */
    public record Version(Agreement terms, String published, String rhythm) {}

    @GET
    public Response form(@PathParam("service") String service) {
        UUID id = find(service);
        return show(200, id, AgreementForm.of(agreements.of(id), usual()), List.of());
    }

    @POST
    @Reauthenticated
    public Response publish(@PathParam("service") String service) {
        UUID id = find(service);
        AgreementForm form = AgreementForm.of(posted);
        List<Problem> problems = form.problems();
        if (posted.isAgain() || !problems.isEmpty()) {
            return show(UNPROCESSABLE, id, form, problems);
        }
        Agreement terms = form.terms(id, terms(id).zone(), usual());
        if (!publish.publish(terms, form.base())) {
            List<Problem> meanwhile = List.of(new Problem("rhythm", "administration.agreement.problem.meanwhile"));
            return show(UNPROCESSABLE, id, form, meanwhile);
        }
        return Response.seeOther(URI.create(path(id) + "/versions")).build();
    }

    @GET
    @Path("/versions")
    public Response versions(@PathParam("service") String service) {
        UUID id = find(service);
        List<Version> versions = new ArrayList<>();
        agreements
                .versions(List.of(id))
                .getOrDefault(id, List.of())
                .forEach(published -> versions.add(version(published)));
        Collections.reverse(versions);
        return pages.show(
                "people/administration/versions",
                new VersionsPage(path(id), terms(id).name(), versions));
    }

    private Version version(Agreements.Published published) {
        return new Version(
                published.terms(),
                visit.texts().date(published.at(), visit.zone()),
                RhythmWords.of(published.terms(), visit.texts()));
    }

    private String usual() {
        return visit.texts().text(USUAL);
    }

    private ServiceTerms terms(UUID service) {
        return people.service(service).orElseThrow();
    }

    private UUID find(String service) {
        return PostedId.of(service).filter(id -> people.service(id).isPresent()).orElseThrow(NotFoundException::new);
    }

    private Response show(int status, UUID service, AgreementForm form, List<Problem> problems) {
        return pages.show(
                status,
                "people/administration/agreement",
                new FormPage(path(service), terms(service).name(), form, problems));
    }

    static String path(UUID service) {
        return "/administration/services/" + service + "/agreement";
    }
}
