package org.nightpost.schedule.feed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.nightpost.security.Actor;
import org.nightpost.security.Role;
import org.nightpost.web.PostedId;

/** One block as a file for a calendar that fetches nothing. */
@Path("/week/{block}/{on}/calendar")
@RolesAllowed(Role.Names.COUNSELLOR)
public class BlockFileResource {
    @Inject
    Calendars calendars;

    @Inject
    Actor actor;

    @GET
    public Response file(@PathParam("block") String block, @PathParam("on") String on) {
        UUID id = PostedId.of(block).orElseThrow(NotFoundException::new);
        return calendars.ofBlock(actor.person(), id, day(on)).orElseThrow(NotFoundException::new);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            throw new NotFoundException(none);
        }
    }
}
