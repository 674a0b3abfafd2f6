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
import java.util.Optional;
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

/** A supervisor gives colleagues back what they held before they forgot their passphrase, once they know who it is. */
@Path("/team/confirm")
@RolesAllowed(Role.Names.SUPERVISOR)
public class TeamConfirmResource {
    private static final String PAGE = "correspondence/recovery/colleague";

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
    ConfirmPages confirmPages;

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
     * @param self the number of a supervisor who waits too; empty if they do not
     */
    public record TeamConfirmPage(List<Waiting> waiting, String self) {}

    /** A colleague. */
    public record Waiting(UUID person, String name) {
        public String path() {
            return "/team/confirm/" + person;
        }
    }

    @GET
    @Reauthenticated
    public Response page() {
        UUID me = actor.person();
        String self = knownPairs.isWaiting(me) ? giving.number(me) : "";
        return pages.show("correspondence/recovery/team", new TeamConfirmPage(waiting(), self));
    }

    @GET
    @Path("/{person}")
    @Reauthenticated
    public Response colleague(@PathParam("person") String person) {
        return pages.show(PAGE, confirmPages.page(waiting(person), ConfirmPage.Ticks.NONE));
    }

    @POST
    @Path("/{person}")
    @Reauthenticated
    public Response confirm(@PathParam("person") String person) {
        GiveBack.Waiting colleague = waiting(person);
        ConfirmForm form = ConfirmForm.of(posted);
        if (form.ways().isEmpty() || posted.isAgain()) {
            return again(colleague, form);
        }
        GiveBack.Result result = giveBack.toColleague(colleague.person(), form.version(), form.ways());
        return result instanceof GiveBack.AskedAgain
                ? again(waiting(person), form)
                : Response.seeOther(URI.create("/team/confirm")).build();
    }

    private Response again(GiveBack.Waiting colleague, ConfirmForm form) {
        ConfirmForm.Again again = form.again(Optional.of(colleague));
        return pages.show(again.status(), PAGE, confirmPages.page(colleague, again.ticks()));
    }

    /** @throws NotFoundException unless it is a colleague who waits */
    private GiveBack.Waiting waiting(String person) {
        return waiting().stream()
                .map(Waiting::person)
                .filter(id -> id.toString().equals(person))
                .findFirst()
                .flatMap(giveBack::waiting)
                .orElseThrow(NotFoundException::new);
    }

    /** None for who waits too: nobody confirms whom nobody has confirmed. */
    private List<Waiting> waiting() {
        if (knownPairs.isWaiting(actor.person())) {
            return List.of();
        }
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
