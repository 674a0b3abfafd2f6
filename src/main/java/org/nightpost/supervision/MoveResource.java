package org.nightpost.supervision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nightpost.correspondence.MoveToTeam;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.people.TeamView;
import org.nightpost.security.Actor;
import org.nightpost.security.Reauthenticated;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;

/** A counsellor changes team and takes their correspondences along: ordered by a supervisor of the team they leave. */
@Path("/team/move")
@RolesAllowed(Role.Names.SUPERVISOR)
public class MoveResource {
    private static final int UNPROCESSABLE = 422;

    @Inject
    People people;

    @Inject
    MoveToTeam move;

    @Inject
    Actor actor;

    @Inject
    Posted posted;

    @Inject
    Pages pages;

    /**
     * The form.
     *
     * @param who counsellors of the supervisor's teams, each with the team they would leave
     * @param teams to which they could go
     * @param chosen the key of one of {@code who}; empty for none
     * @param to the id of a team; empty for none
     */
    public record MovePage(List<Place> who, List<TeamView> teams, String chosen, String to, List<Problem> problems) {}

    /** Somebody in a team. */
    public record Place(UUID counsellor, UUID team, String name, String teamName) {
        public String key() {
            return counsellor + "_" + team;
        }
    }

    @GET
    @Reauthenticated
    public Response page() {
        return show(200, List.of());
    }

    @POST
    @Reauthenticated
    public Response move() {
        Optional<Place> place = places().stream()
                .filter(one -> one.key().equals(posted.text("who")))
                .findFirst();
        Optional<UUID> to = PostedId.of(posted.text("to"));
        List<Problem> problems = new ArrayList<>();
        if (place.isEmpty() && !posted.text("who").matches("[0-9a-f-]{36}_[0-9a-f-]{36}")) {
            problems.add(new Problem("who", "supervision.move.problem.who"));
        }
        if (to.isEmpty()) {
            problems.add(new Problem("to", "supervision.move.problem.to"));
        }
        if (!problems.isEmpty() || posted.isAgain()) {
            return show(UNPROCESSABLE, problems);
        }
        // Somebody who is no longer there has moved already, or never was anybody of these teams.
        return place.map(one -> result(move.move(one.counsellor(), one.team(), to.orElseThrow())))
                .orElseGet(MoveResource::back);
    }

    private Response result(MoveToTeam.Result result) {
        return switch (result) {
            case DONE, DONE_BEFORE -> back();
            case NO_MEMBER -> show(UNPROCESSABLE, List.of(new Problem("to", "supervision.move.problem.member")));
            case NOT_HELD -> show(UNPROCESSABLE, List.of(new Problem("who", "supervision.move.problem.held")));
            case NOT_FOUND -> show(UNPROCESSABLE, List.of(new Problem("to", "supervision.move.problem.to")));
        };
    }

    private static Response back() {
        return Response.seeOther(URI.create("/team")).build();
    }

    private Response show(int status, List<Problem> problems) {
        return pages.show(
                status,
                "supervision/move",
                new MovePage(places(), people.teams(), posted.text("who"), posted.text("to"), problems));
    }

    private List<Place> places() {
        List<TeamView> teams = people.teamsSupervisedBy(actor.person());
        Set<UUID> ids = new LinkedHashSet<>();
        teams.forEach(team -> ids.addAll(team.counsellors()));
        Map<UUID, Profile> names = people.profiles(ids);
        List<Place> places = new ArrayList<>();
        for (TeamView team : teams) {
            names.values().stream()
                    .filter(profile -> team.counsellors().contains(profile.id()))
                    .forEach(profile -> places.add(new Place(profile.id(), team.id(), profile.name(), team.name())));
        }
        return places;
    }
}
