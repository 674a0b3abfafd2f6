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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.people.TeamView;
import org.nightpost.security.Reauthenticated;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;

/** Who is in a team, and a button for each to take them out. */
@Path("/administration/teams/{team}/members")
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class MembersResource {
    private static final int UNPROCESSABLE = 422;
    private static final String SUPERVISOR = "supervisor";
    private static final String COUNSELLOR = "counsellor";

    @Inject
    People people;

    @Inject
    TakeOut takeOut;

    @Inject
    Posted posted;

    @Inject
    Pages pages;

    /** The people of a team. */
    public record MembersPage(String path, String back, String team, List<Member> members, List<Problem> problems) {}

    /**
     * One of them.
     *
     * @param side {@code supervisor} or {@code counsellor}; who is both stands there twice
     */
    public record Member(UUID id, String name, String side) {}

    @GET
    @Reauthenticated
    public Response page(@PathParam("team") String team) {
        return show(200, find(team), List.of());
    }

    @POST
    @Reauthenticated
    public Response takeOut(@PathParam("team") String text) {
        TeamView team = find(text);
        UUID person = PostedId.of(posted.text("person")).orElseThrow(NotFoundException::new);
        if (posted.isAgain()) {
            return show(UNPROCESSABLE, team, List.of());
        }
        boolean supervisor = posted.text("side").equals(SUPERVISOR);
        TakeOut.Result result =
                supervisor ? takeOut.supervisor(team.id(), person) : takeOut.counsellor(team.id(), person);
        return switch (result) {
            case DONE -> Response.seeOther(URI.create(path(team))).build();
            case LAST_SUPERVISOR -> refused(team, "supervision.members.problem.last");
            case STILL_ANSWERS -> refused(team, "supervision.members.problem.answers");
            case NOT_FOUND -> throw new NotFoundException();
        };
    }

    private Response refused(TeamView team, String why) {
        return show(UNPROCESSABLE, team, List.of(new Problem("members", why)));
    }

    private Response show(int status, TeamView team, List<Problem> problems) {
        List<Member> members = new ArrayList<>(members(team.supervisors(), SUPERVISOR));
        members.addAll(members(team.counsellors(), COUNSELLOR));
        return pages.show(
                status,
                "supervision/members",
                new MembersPage(path(team), "/administration/teams/" + team.id(), team.name(), members, problems));
    }

    private List<Member> members(Set<UUID> ids, String side) {
        Map<UUID, Profile> profiles = people.profiles(ids);
        return profiles.values().stream()
                .map(profile -> new Member(profile.id(), profile.name(), side))
                .sorted((one, two) -> one.name().compareTo(two.name()))
                .toList();
    }

    private TeamView find(String team) {
        return people.teams().stream()
                .filter(view -> view.id().toString().equals(team))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static String path(TeamView team) {
        return "/administration/teams/" + team.id() + "/members";
    }
}
