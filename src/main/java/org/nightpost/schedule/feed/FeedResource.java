package org.nightpost.schedule.feed;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.nightpost.security.guard.Attempt;
import org.nightpost.security.guard.Guard;
import org.nightpost.security.guard.GuardedDoor;

/**
 * What a calendar program fetches. It has no session: whoever has the address reads. One that was taken back, and one that
 * never was, are not found alike.
 */
@Path("/calendar/{secret}")
@PermitAll
public class FeedResource {
    private static final String LATER = "300";

    @Inject
    CalendarAddresses addresses;

    @Inject
    Calendars calendars;

    @Inject
    Guard guard;

    @GET
    public Response feed(@PathParam("secret") String file) {
        CalendarSecret secret = CalendarSecret.parse(file).orElseThrow(NotFoundException::new);
        Attempt<UUID> attempt = guard.attempt(GuardedDoor.CALENDAR, secret.print(), () -> addresses.counsellor(secret));
        if (attempt.isNotNow()) {
            return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, LATER)
                    .build();
        }
        return attempt.result().map(calendars::all).orElseThrow(NotFoundException::new);
    }
}
