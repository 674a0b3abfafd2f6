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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.people.group.Groups;
import org.nightpost.people.group.JoiningView;
import org.nightpost.people.group.Joinings;
import org.nightpost.people.group.ProposeMember;
import org.nightpost.security.Reauthenticated;
import org.nightpost.security.Role;
import org.nightpost.vault.GroupKeys;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;

/** Who holds a group's key, and who is to: an administrator proposes, and a member of the group confirms. */
@Path("/administration/teams/{team}/supervisors")
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class TeamSupervisorsResource {
    private static final String PAGE = "people/administration/supervisors";
    private static final String PERSON = "person";
    private static final int UNPROCESSABLE = 422;

    @Inject
    Groups groups;

    @Inject
    Joinings joinings;

    @Inject
    GroupKeys keys;

    @Inject
    People people;

    @Inject
    SupervisorsToBe supervisorsToBe;

    @Inject
    ProposeMember propose;

    @Inject
    Posted posted;

    @Inject
    Pages pages;

    /**
     * The supervisors of a team, or the pathfinders.
     *
     * @param action where a proposal is posted to
     * @param team where the team's own page is
     * @param name empty for the pathfinders
     * @param members who hold the key
     * @param without who are on the list and do not
     * @param joinings everybody who was ever proposed, but those who have joined
     * @param candidates who can be proposed
     */
    public record SupervisorsPage(
            String action,
            String team,
            String name,
            List<String> members,
            List<String> without,
            List<Row> joinings,
            List<Profile> candidates,
            List<Problem> problems) {}

    /**
     * Somebody who is to join.
     *
     * @param withdraw where taking it back is posted to; empty if it is decided
     */
    public record Row(String name, JoiningView joining, String withdraw) {}

    @GET
    public Response page(@PathParam("team") String team) {
        return page(200, find(team), List.of());
    }

    @POST
    @Reauthenticated
    public Response propose(@PathParam("team") String team) {
        Groups.Group group = find(team);
        Optional<UUID> person = candidates(group).stream()
                .map(Profile::id)
                .filter(id -> id.toString().equals(posted.text(PERSON)))
                .findFirst();
        if (person.isEmpty() || posted.isAgain()) {
            return posted.isAgain() || isThereAlready(group)
                    ? page(200, group, List.of())
                    : page(UNPROCESSABLE, group, List.of(problem("none")));
        }
        ProposeMember.Result result = propose.propose(group.id(), person.get());
        return result == ProposeMember.Result.SELF
                ? page(UNPROCESSABLE, group, List.of(problem(result.name().toLowerCase(Locale.ROOT))))
                : back(group);
    }

    @POST
    @Path("/{joining}/withdraw")
    @Reauthenticated
    public Response withdraw(@PathParam("team") String team, @PathParam("joining") String joining) {
        Groups.Group group = find(team);
        JoiningView found = joinings.in(Set.of(group.id())).stream()
                .filter(one -> one.id().toString().equals(joining))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        if (!posted.isAgain()) {
            propose.withdraw(group.id(), found.person());
        }
        return back(group);
    }

    /** The same form once more: who was proposed a moment ago is no candidate any more. */
    private boolean isThereAlready(Groups.Group group) {
        return joinings.in(Set.of(group.id())).stream()
                .anyMatch(one -> one.person().toString().equals(posted.text(PERSON)));
    }

    private Groups.Group find(String team) {
        return PostedId.of(team).flatMap(groups::find).orElseThrow(NotFoundException::new);
    }

    private List<Profile> candidates(Groups.Group group) {
        if (group.isPathfinders()) {
            return List.of();
        }
        Set<UUID> taken = new LinkedHashSet<>(keys.standing(group.id()).members());
        joinings.in(Set.of(group.id())).stream()
                .filter(JoiningView::isWaiting)
                .forEach(joining -> taken.add(joining.person()));
        return supervisorsToBe.all().stream()
                .filter(profile -> !taken.contains(profile.id()))
                .toList();
    }

    private Response page(int status, Groups.Group group, List<Problem> problems) {
        Set<UUID> members = keys.standing(group.id()).members();
        List<JoiningView> open = joinings.in(Set.of(group.id())).stream()
                .filter(joining -> !members.contains(joining.person()))
                .toList();
        Set<UUID> all = new LinkedHashSet<>(group.listed());
        all.addAll(members);
        open.forEach(joining -> all.add(joining.person()));
        Map<UUID, Profile> names = people.profiles(all);
        Set<UUID> without = new LinkedHashSet<>(group.listed());
        without.removeAll(members);
        SupervisorsPage page = new SupervisorsPage(
                action(group),
                group.isPathfinders() ? "/administration/teams" : "/administration/teams/" + group.id(),
                group.name(),
                names(members, names),
                names(without, names),
                rows(group, open, names),
                candidates(group),
                problems);
        return pages.show(status, PAGE, page);
    }

    private static List<Row> rows(Groups.Group group, List<JoiningView> open, Map<UUID, Profile> names) {
        return open.stream()
                .flatMap(joining -> Stream.ofNullable(names.get(joining.person()))
                        .map(person -> new Row(
                                person.name(),
                                joining,
                                joining.isWaiting() ? action(group) + "/" + joining.id() + "/withdraw" : "")))
                .toList();
    }

    private static List<String> names(Set<UUID> ids, Map<UUID, Profile> names) {
        return names.values().stream()
                .filter(profile -> ids.contains(profile.id()))
                .map(Profile::name)
                .sorted()
                .toList();
    }

    private static Problem problem(String which) {
        return new Problem(PERSON, "administration.supervisors.problem." + which);
    }

    private static String action(Groups.Group group) {
        return "/administration/teams/" + group.id() + "/supervisors";
    }

    private static Response back(Groups.Group group) {
        return Response.seeOther(URI.create(action(group))).build();
    }
}
