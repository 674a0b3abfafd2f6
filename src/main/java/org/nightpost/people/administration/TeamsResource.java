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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nightpost.html.PlainText;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.people.TeamView;
import org.nightpost.security.Reauthenticated;
import org.nightpost.security.Role;
import org.nightpost.security.StaffAccount;
import org.nightpost.security.StaffAccounts;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;

/** Teams: who supervises whom. The keys of a team are its supervisors' and never the administrator's. */
@Path("/administration/teams")
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class TeamsResource {
    private static final String HERE = "/administration/teams";
    private static final int UNPROCESSABLE = 422;
    private static final int NAME = 200;

    @Inject
    People people;

    @Inject
    StaffAccounts accounts;

    @Inject
    SupervisorsToBe supervisorsToBe;

    @Inject
    ChangeTeam change;

    @Inject
    Pages pages;

    @Inject
    Posted posted;

    /** All teams, with the names of everybody in them. */
    public record ListPage(List<TeamView> teams, Map<UUID, Profile> profiles) {}

    /**
     * The form of a team.
     *
     * @param action where it posts to
     * @param fresh whether the team is not there yet
     * @param counsellors who can be added; all are in no team yet
     * @param supervisors who can be among the first; none for a team that has members
     * @param chosen ids that are ticked
     */
    public record TeamPage(
            String action,
            boolean fresh,
            UUID id,
            String name,
            List<Profile> counsellors,
            List<Profile> supervisors,
            Set<UUID> chosen,
            List<Profile> members,
            List<Problem> problems) {}

    @GET
    public Response list() {
        List<TeamView> teams = people.teams();
        Set<UUID> ids = new LinkedHashSet<>();
        teams.forEach(team -> ids.addAll(team.counsellors()));
        teams.forEach(team -> ids.addAll(team.supervisors()));
        return pages.show("people/administration/teams", new ListPage(teams, people.profiles(ids)));
    }

    @GET
    @Path("/new")
    public Response begin() {
        return fresh(200, UUID.randomUUID(), "", Set.of(), List.of());
    }

    @POST
    @Path("/new")
    @Reauthenticated
    public Response found() {
        UUID id = PostedId.of(posted.text("team")).orElseThrow(NotFoundException::new);
        String name = PlainText.line(posted.text("name"));
        Set<UUID> supervisors = among("supervisor", supervisorsToBe.all());
        Set<UUID> counsellors = among("counsellor", free());
        List<Problem> problems = nameProblems(name);
        if (supervisors.isEmpty()) {
            problems.add(new Problem("supervisors", "administration.team.problem.supervisors"));
        }
        if (!problems.isEmpty() || posted.isAgain()) {
            Set<UUID> chosen = new LinkedHashSet<>(supervisors);
            chosen.addAll(counsellors);
            return fresh(UNPROCESSABLE, id, name, chosen, problems);
        }
        change.found(new TeamView(ownId(id), name, counsellors, supervisors));
        return Response.seeOther(URI.create(HERE)).build();
    }

    /**
     * The same for the same form, so that a second press founds no second team; and never an id that something else has,
     * whatever was posted: the pathfinders are a group too.
     */
    private static UUID ownId(UUID posted) {
        return UUID.nameUUIDFromBytes(("team|" + posted).getBytes(StandardCharsets.US_ASCII));
    }

    @GET
    @Path("/{team}")
    public Response team(@PathParam("team") String team) {
        TeamView view = find(team);
        return page(200, view, view.name(), Set.of(), List.of());
    }

    @POST
    @Path("/{team}")
    @Reauthenticated
    public Response change(@PathParam("team") String team) {
        TeamView view = find(team);
        String name = PlainText.line(posted.text("name"));
        Set<UUID> counsellors = among("counsellor", free());
        List<Problem> problems = nameProblems(name);
        if (!problems.isEmpty() || posted.isAgain()) {
            return page(UNPROCESSABLE, view, name, counsellors, problems);
        }
        change.change(view.id(), name, counsellors);
        return Response.seeOther(URI.create(HERE)).build();
    }

    private static List<Problem> nameProblems(String name) {
        List<Problem> problems = new ArrayList<>();
        if (name.isBlank() || name.length() > NAME) {
            problems.add(new Problem("name", "administration.team.problem.name"));
        }
        return problems;
    }

    private TeamView find(String team) {
        return people.teams().stream()
                .filter(view -> view.id().toString().equals(team))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private Set<UUID> among(String field, List<Profile> allowed) {
        Set<UUID> chosen = new LinkedHashSet<>();
        allowed.stream()
                .map(Profile::id)
                .filter(id -> posted.all(field).contains(id.toString()))
                .forEach(chosen::add);
        return chosen;
    }

    private List<Profile> holders(Role role) {
        Map<UUID, StaffAccount> all = accounts.all();
        return people.staff().stream()
                .filter(profile -> {
                    StaffAccount account = all.get(profile.id());
                    return account != null && account.is(role) && account.isOpen();
                })
                .toList();
    }

    /** Counsellors in no team: their letters are sealed to no group yet, so none has to be sealed again. */
    private List<Profile> free() {
        Set<UUID> taken = new LinkedHashSet<>();
        people.teams().forEach(team -> taken.addAll(team.counsellors()));
        return holders(Role.COUNSELLOR).stream()
                .filter(profile -> !taken.contains(profile.id()))
                .toList();
    }

    private Response fresh(int status, UUID id, String name, Set<UUID> chosen, List<Problem> problems) {
        TeamPage page =
                new TeamPage(HERE + "/new", true, id, name, free(), supervisorsToBe.all(), chosen, List.of(), problems);
        return pages.show(status, "people/administration/team", page);
    }

    private Response page(int status, TeamView view, String name, Set<UUID> chosen, List<Problem> problems) {
        Set<UUID> ids = new LinkedHashSet<>(view.supervisors());
        ids.addAll(view.counsellors());
        List<Profile> members = List.copyOf(people.profiles(ids).values());
        TeamPage page = new TeamPage(
                HERE + "/" + view.id(), false, view.id(), name, free(), List.of(), chosen, members, problems);
        return pages.show(status, "people/administration/team", page);
    }
}
