package org.nightpost.correspondence.recovery;

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
import java.util.Set;
import java.util.UUID;
import org.nightpost.correspondence.LostSecondStep;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.security.Actor;
import org.nightpost.security.Reauthenticated;
import org.nightpost.security.Role;
import org.nightpost.security.factor.SecondFactors;
import org.nightpost.security.recovery.KnownPairs;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;

/** A supervisor helps colleagues in who have lost their phone, their key and their spare codes. */
@Path("/team/second-steps")
@RolesAllowed(Role.Names.SUPERVISOR)
public class TeamStepsResource {
    @Inject
    People people;

    @Inject
    SecondFactors factors;

    @Inject
    LostSecondStep lost;

    @Inject
    KnownPairs knownPairs;

    @Inject
    Actor actor;

    @Inject
    Posted posted;

    @Inject
    Pages pages;

    /** Colleagues with a second step, by name. */
    public record TeamStepsPage(List<Colleague> colleagues) {}

    /** One of them. */
    public record Colleague(UUID person, String name) {
        public String action() {
            return "/team/second-steps/" + person;
        }
    }

    @GET
    @Reauthenticated
    public Response page() {
        return pages.show("correspondence/recovery/team-steps", new TeamStepsPage(colleagues()));
    }

    @POST
    @Path("/{person}")
    @Reauthenticated
    public Response take(@PathParam("person") String person) {
        Colleague colleague = colleagues().stream()
                .filter(one -> one.person().toString().equals(person))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        if (!posted.isAgain()) {
            lost.takeFromColleague(colleague.person());
        }
        return Response.seeOther(URI.create("/team/second-steps")).build();
    }

    /** None for who waits to be recognised. */
    private List<Colleague> colleagues() {
        if (knownPairs.isWaiting(actor.person())) {
            return List.of();
        }
        List<Profile> all = people.colleaguesOf(actor.person());
        Set<UUID> on = factors.among(all.stream().map(Profile::id).toList());
        return all.stream()
                .filter(colleague -> on.contains(colleague.id()))
                .map(colleague -> new Colleague(colleague.id(), colleague.name()))
                .toList();
    }
}
