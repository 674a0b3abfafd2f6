package org.nightpost.correspondence.client;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.nightpost.correspondence.ClientHome;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.GiveAgain;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;

/** Who can read a client's letters, in words. */
@Path("/readers")
@RolesAllowed(Role.Names.CLIENT)
public class ReadersResource {
    @Inject
    ClientHome home;

    @Inject
    GiveAgain giveAgain;

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
     * @param administers whether the counsellor also administers the portal
     * @param supervisors of the counsellor's teams, by name
     * @param again where the client is asked to give the letters again; empty if they are not
     */
    public record Reader(
            String counsellor, String since, boolean administers, List<Supervisor> supervisors, String again) {}

    /**
     * Who supervises the counsellor.
     *
     * @param name ready to stand inside a sentence
     * @param administers whether they also administer the portal
     */
    public record Supervisor(String name, boolean administers) {}

    @GET
    public Response readers() {
        // A client has one correspondence, seldom two: the names may cost statements for each.
        List<GiveAgain.Asked> asked = giveAgain.asked();
        List<Reader> readers = home.rows().stream()
                .map(ClientHome.Row::correspondence)
                .map(facts -> new Reader(
                        company.of(facts).name(),
                        phrases.date(facts.begunAt()),
                        company.administers(facts.counsellor()),
                        company.supervisors(facts),
                        again(asked, facts.id())))
                .toList();
        return pages.show("correspondence/client/readers", new ReadersPage(readers));
    }

    private static String again(List<GiveAgain.Asked> asked, CorrespondenceId id) {
        return asked.stream().anyMatch(one -> one.correspondence().equals(id)) ? GiveAgainResource.path(id) : "";
    }
}
