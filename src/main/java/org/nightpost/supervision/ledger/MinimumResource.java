package org.nightpost.supervision.ledger;

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
import java.util.List;
import org.nightpost.people.People;
import org.nightpost.people.TeamView;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.Problem;

/** Where an administrator sets how much supervision the counsellors of a team have to have. */
@Path("/administration/teams/{team}/supervision")
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class MinimumResource {
    private static final int UNPROCESSABLE = 422;

    /** Minutes; a day of supervision in a month is more than anybody asks for. */
    private static final int MOST_A_MONTH = 1440;

    /** Minutes; a working week with clients. */
    private static final int MOST_WITH_CLIENTS = 2400;

    @Inject
    People people;

    @Inject
    Minimums minimums;

    @Inject
    SetMinimum set;

    @Inject
    Posted posted;

    @Inject
    Pages pages;

    /** The form; minutes a month and hours with clients as typed. */
    public record MinimumPage(
            String path, String back, String team, String month, String hours, List<Problem> problems) {
        public boolean isWrong(String field) {
            return problems.stream().anyMatch(problem -> problem.field().equals(field));
        }
    }

    @GET
    public Response page(@PathParam("team") String text) {
        TeamView team = find(text);
        Minimum minimum = minimums.of(team.id());
        return show(200, team, "" + minimum.month(), "" + minimum.client() / 60, List.of());
    }

    @POST
    public Response set(@PathParam("team") String text) {
        TeamView team = find(text);
        String month = posted.text("month").strip();
        String hours = posted.text("hours").strip();
        List<Problem> problems = new ArrayList<>();
        if (number(month) < 0 || number(month) > MOST_A_MONTH) {
            problems.add(new Problem("month", "supervision.minimum.problem.month"));
        }
        if (number(hours) < 0 || number(hours) * 60 > MOST_WITH_CLIENTS) {
            problems.add(new Problem("hours", "supervision.minimum.problem.hours"));
        }
        if (!problems.isEmpty() || posted.isAgain()) {
            return show(UNPROCESSABLE, team, month, hours, problems);
        }
        set.set(team.id(), new Minimum(number(month), number(hours) * 60));
        return Response.seeOther(URI.create(back(team))).build();
    }

    private Response show(int status, TeamView team, String month, String hours, List<Problem> problems) {
        return pages.show(
                status,
                "supervision/ledger/minimum",
                new MinimumPage(back(team) + "/supervision", back(team), team.name(), month, hours, problems));
    }

    /** Of what was typed; -1 if it is none. */
    private static int number(String typed) {
        return typed.matches("[0-9]{1,5}") ? Integer.parseInt(typed) : -1;
    }

    private TeamView find(String team) {
        return people.teams().stream()
                .filter(view -> view.id().toString().equals(team))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static String back(TeamView team) {
        return "/administration/teams/" + team.id();
    }
}
