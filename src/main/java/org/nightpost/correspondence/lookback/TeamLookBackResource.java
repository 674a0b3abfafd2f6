package org.nightpost.correspondence.lookback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nightpost.people.People;
import org.nightpost.people.TeamView;
import org.nightpost.security.Actor;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;

/** What clients of a supervisor's teams said of the way: gathered, without names, and only when several have come. */
@Path("/team/looking-back")
@RolesAllowed(Role.Names.SUPERVISOR)
public class TeamLookBackResource {
    @Inject
    LookBacks lookBacks;

    @Inject
    People people;

    @Inject
    Actor actor;

    @Inject
    Pages pages;

    /** One part for each team. */
    public record TeamsPage(List<Team> teams, int together) {}

    /**
     * Of one team.
     *
     * @param all how many there are, shown or not
     * @param again how many said what, by their answer
     */
    public record Team(String name, int all, List<String> helped, List<String> missing, Map<String, Integer> again) {
        public boolean isShown() {
            return !again.isEmpty() || !helped.isEmpty() || !missing.isEmpty();
        }
    }

    @GET
    public Response page() {
        List<Team> teams = people.teamsSupervisedBy(actor.person()).stream()
                .map(this::team)
                .toList();
        return pages.show("correspondence/lookback/team", new TeamsPage(teams, LookBacks.TOGETHER));
    }

    private Team team(TeamView team) {
        LookBacks.Gathered gathered = lookBacks.of(team.id());
        Map<String, Integer> again = new TreeMap<>();
        gathered.shown().stream()
                .map(Words::again)
                .filter(answer -> !answer.isEmpty())
                .forEach(answer -> again.merge(answer, 1, Integer::sum));
        return new Team(
                team.name(),
                gathered.all(),
                gathered.shown().stream()
                        .map(Words::helped)
                        .filter(text -> !text.isBlank())
                        .toList(),
                gathered.shown().stream()
                        .map(Words::missing)
                        .filter(text -> !text.isBlank())
                        .toList(),
                again);
    }
}
