package org.nightpost.supervision;

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
import org.nightpost.correspondence.Handovers;
import org.nightpost.people.People;
import org.nightpost.people.TeamView;
import org.nightpost.people.administration.LetGo;
import org.nightpost.security.Reauthenticated;
import org.nightpost.security.Role;
import org.nightpost.security.StaffAccount;
import org.nightpost.security.StaffAccounts;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;

/** A member of staff leaves: the page says what will happen, and one button does it. */
@Path("/administration/people/{person}/leave")
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class LeavingResource {
    private static final int UNPROCESSABLE = 422;

    @Inject
    People people;

    @Inject
    StaffAccounts accounts;

    @Inject
    Handovers handovers;

    @Inject
    LetGo letGo;

    @Inject
    Posted posted;

    @Inject
    Pages pages;

    @GET
    @Reauthenticated
    public Response page(@PathParam("person") String person) {
        return show(200, find(person), List.of());
    }

    @POST
    @Reauthenticated
    public Response leave(@PathParam("person") String person) {
        StaffAccount account = find(person);
        if (posted.isAgain()) {
            return show(UNPROCESSABLE, account, List.of());
        }
        return switch (letGo.letGo(account.person())) {
            case DONE, DONE_BEFORE ->
                Response.seeOther(URI.create(back(account))).build();
            case LAST_ADMINISTRATOR -> refused(account, "administration.person.problem.last");
            case LAST_SUPERVISOR -> refused(account, "supervision.leave.problem.supervisor");
            case LAST_READER -> refused(account, "supervision.leave.problem.reader");
            case NOT_FOUND -> throw new NotFoundException();
        };
    }

    private Response refused(StaffAccount account, String why) {
        return show(UNPROCESSABLE, account, List.of(new Problem("leave", why)));
    }

    private Response show(int status, StaffAccount account, List<Problem> problems) {
        UUID person = account.person();
        List<TeamView> teams = people.teams();
        Map<UUID, Long> waiting = account.isClosed() ? Map.of() : handovers.countByTeam(person);
        LeavingPage page = new LeavingPage(
                back(account) + "/leave",
                back(account),
                people.profile(person).name(),
                account.isClosed(),
                waiting.values().stream().mapToLong(Long::longValue).sum(),
                teams.stream()
                        .filter(team -> waiting.containsKey(team.id()))
                        .map(team -> new LeavingPage.Waiting(team.name(), waiting.getOrDefault(team.id(), 0L)))
                        .toList(),
                teams.stream()
                        .filter(team -> team.supervisors().contains(person))
                        .map(TeamView::name)
                        .toList(),
                problems);
        return pages.show(status, "supervision/leave", page);
    }

    private StaffAccount find(String person) {
        return PostedId.of(person).flatMap(accounts::find).orElseThrow(NotFoundException::new);
    }

    private static String back(StaffAccount account) {
        return "/administration/people/" + account.person();
    }
}
