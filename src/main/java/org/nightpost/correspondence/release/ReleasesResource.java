package org.nightpost.correspondence.release;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nightpost.correspondence.ReleaseDesk;
import org.nightpost.correspondence.ReleaseView;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.security.Actor;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.PostedId;
import org.nightpost.web.Visit;

/** What waits to be released in a supervisor's teams, and what each trainee has handed in: facts, and no words. */
@Path("/team")
@RolesAllowed(Role.Names.SUPERVISOR)
public class ReleasesResource {
    @Inject
    ReleaseDesk desk;

    @Inject
    ReleasePages layout;

    @Inject
    People people;

    @Inject
    Actor actor;

    @Inject
    Pages pages;

    @Inject
    Visit visit;

    @GET
    @Path("/releases")
    public Response queue() {
        List<ListPage.Trainee> trainees = trainees().stream()
                .map(profile -> new ListPage.Trainee(profile.id(), profile.name()))
                .toList();
        return pages.show(
                "release/list",
                new ListPage("queue", "", visit.zone(), layout.rows(desk.waiting(), "/team/releases/"), trainees));
    }

    /** Also of somebody whose training is over: what was learnt stays. */
    @GET
    @Path("/trainees/{trainee}")
    public Response trainee(@PathParam("trainee") String text) {
        UUID id = PostedId.of(text).orElseThrow(NotFoundException::new);
        List<ReleaseView> all = desk.by(id);
        Optional<Profile> trainee =
                trainees().stream().filter(one -> one.id().equals(id)).findFirst();
        String name = trainee.map(Profile::name)
                .or(() -> all.stream().findFirst().map(any -> people.profile(id).name()))
                .orElseThrow(NotFoundException::new);
        return pages.show(
                "release/list",
                new ListPage("trainee", name, visit.zone(), layout.rows(all, "/team/releases/"), List.of()));
    }

    /** By name. */
    private List<Profile> trainees() {
        Set<UUID> counsellors = people.teamsSupervisedBy(actor.person()).stream()
                .flatMap(team -> team.counsellors().stream())
                .filter(one -> !one.equals(actor.person()))
                .collect(Collectors.toSet());
        return people.profiles(counsellors).values().stream()
                .filter(Profile::trainee)
                .sorted((one, two) -> one.name().compareTo(two.name()))
                .toList();
    }
}
