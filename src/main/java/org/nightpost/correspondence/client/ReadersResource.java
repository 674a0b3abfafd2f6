package org.nightpost.correspondence.client;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.nightpost.correspondence.ClientHome;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;

/** Who can read a client's letters, in words. */
@Path("/readers")
@RolesAllowed(Role.Names.CLIENT)
public class ReadersResource {
    @Inject
    ClientHome home;

    @Inject
    Company company;

    @Inject
    Phrases phrases;

    @Inject
    Pages pages;

    /**
     * Those who hold keys.
     *
     * @param readers one for each correspondence; none before the first letter
     */
    public record ReadersPage(List<Reader> readers) {}

    /**
     * Of one correspondence.
     *
     * @param counsellor ready to stand inside a sentence
     * @param since the day it began, in words
     * @param supervisors of the counsellor's teams, by name
     */
    public record Reader(String counsellor, String since, List<String> supervisors) {}

    @GET
    public Response readers() {
        // A client has one correspondence, seldom two: the names may cost statements for each.
        List<Reader> readers = home.rows().stream()
                .map(ClientHome.Row::correspondence)
                .map(facts ->
                        new Reader(company.of(facts).name(), phrases.date(facts.begunAt()), company.supervisors(facts)))
                .toList();
        return pages.show("correspondence/client/readers", new ReadersPage(readers));
    }
}
