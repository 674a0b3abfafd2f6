package org.nightpost.people;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.nightpost.notice.AddressBook;
import org.nightpost.security.Actor;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;

/** The front door, help, and who one is. */
@Path("/")
public class FrontDoorResource {
    @Inject
    Actor actor;

    @Inject
    People people;

    @Inject
    AddressBook addresses;

    @Inject
    Pages pages;

    /**
     * The front door.
     *
     * @param services what the organisation offers
     */
    public record FrontDoorPage(List<ServiceTerms> services) {}

    /**
     * Who is signed in.
     *
     * @param profile how others see this person
     * @param roles what they may do, as text keys
     * @param unreached the last mail to them did not arrive
     */
    public record WhoAmIPage(Profile profile, List<Role> roles, boolean unreached) {}

    @GET
    @PermitAll
    public Response frontDoor() {
        return actor.isSignedIn()
                ? Response.seeOther(URI.create(home())).build()
                : pages.show("people/front-door", new FrontDoorPage(people.services()));
    }

    private String home() {
        if (actor.is(Role.CLIENT)) {
            return "/home";
        }
        if (actor.is(Role.COUNSELLOR)) {
            return "/caseload";
        }
        if (actor.is(Role.SUPERVISOR)) {
            return "/team";
        }
        return actor.is(Role.PATHFINDER) ? "/invitations" : "/me";
    }

    @GET
    @Path("/help")
    @PermitAll
    public Response help() {
        return pages.show("people/help", new FrontDoorPage(people.services()));
    }

    @GET
    @Path("/me")
    @RolesAllowed({
        Role.Names.CLIENT,
        Role.Names.COUNSELLOR,
        Role.Names.SUPERVISOR,
        Role.Names.PATHFINDER,
        Role.Names.ADMINISTRATOR
    })
    public Response whoAmI() {
        return pages.show(
                "people/who-am-i",
                new WhoAmIPage(
                        people.profile(actor.person()),
                        actor.roles().stream().sorted().toList(),
                        addresses.isUndeliverable(actor.person())));
    }
}
