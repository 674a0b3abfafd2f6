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
import org.nightpost.correspondence.GiveBack;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.security.Actor;
import org.nightpost.security.Reauthenticated;
import org.nightpost.security.Role;
import org.nightpost.security.recovery.KnownPairs;
import org.nightpost.vault.GivingBack;
import org.nightpost.vault.KeyRing;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;

/** A supervisor gives colleagues back what they held before they forgot their passphrase: one button for each. */
@Path("/team/confirm")
@RolesAllowed(Role.Names.SUPERVISOR)
public class TeamConfirmResource {
    @Inject
    People people;

    @Inject
    GivingBack giving;

    @Inject
    KnownPairs knownPairs;

    @Inject
    KeyRing ring;

    @Inject
    GiveBack giveBack;

    @Inject
    Actor actor;

    @Inject
    Posted posted;

    @Inject
    Pages pages;

    /**
     * Who waits.
     *
     * @param waiting of the supervisor's teams
     * @param self whether the supervisor waits too
     */
    public record TeamConfirmPage(List<Waiting> waiting, boolean self) {}

    /** A colleague. */
    public record Waiting(UUID person, String name) {
        public String action() {
            return "/team/confirm/" + person;
        }
    }

    @GET
    @Reauthenticated
    public Response page() {
        return pages.show(
                "correspondence/recovery/team", new TeamConfirmPage(waiting(), knownPairs.isWaiting(actor.person())));
    }

    @POST
    @Path("/{person}")
    @Reauthenticated
    public Response confirm(@PathParam("person") String person) {
        UUID colleague = waiting().stream()
                .map(Waiting::person)
                .filter(id -> id.toString().equals(person))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        if (!posted.isAgain()) {
            giveBack.toColleague(colleague);
        }
        return Response.seeOther(URI.create("/team/confirm")).build();
    }

    private List<Waiting> waiting() {
        List<Profile> colleagues = people.colleaguesOf(actor.person());
        Set<UUID> lacking = giving.lacking(colleagues.stream().map(Profile::id).toList());
        return colleagues.stream()
                .filter(colleague -> lacking.contains(colleague.id()))
                // Who is known already lacks what nobody can give any more, or what this supervisor can.
                .filter(colleague -> knownPairs.isWaiting(colleague.id()) || giving.canGive(colleague.id(), ring))
                .map(colleague -> new Waiting(colleague.id(), colleague.name()))
                .toList();
    }
}
