package org.nightpost.schedule.feed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.nightpost.security.Actor;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.Settings;

/** Where a counsellor gives their calendar an address, and takes it back. */
@Path("/week/calendar")
@RolesAllowed(Role.Names.COUNSELLOR)
public class CalendarResource {
    private static final String HERE = "/week/calendar";

    @Inject
    CalendarAddresses addresses;

    @Inject
    GiveAddress give;

    @Inject
    Actor actor;

    @Inject
    Posted posted;

    @Inject
    Pages pages;

    @Inject
    Settings settings;

    /**
     * What there is.
     *
     * @param since when the address was made; empty if there is none
     * @param address shown once, just after it was made; else empty
     */
    public record CalendarPage(Optional<Instant> since, String address) {}

    @GET
    public Response page() {
        return show("");
    }

    /** Answers with the page itself: behind a redirect the address would have to be kept somewhere. */
    @POST
    public Response give() {
        return posted.isAgain() ? show("") : show(settings.origin() + give.give(actor.person()));
    }

    @POST
    @Path("/withdraw")
    public Response withdraw() {
        if (!posted.isAgain()) {
            give.withdraw(actor.person());
        }
        return Response.seeOther(URI.create(HERE)).build();
    }

    private Response show(String address) {
        return pages.show("schedule/feed/calendar", new CalendarPage(addresses.madeAt(actor.person()), address));
    }
}
