package org.nightpost.correspondence.client;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.nightpost.audit.TrailTable;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Visit;

/** All that was written down about a client's own letters: sent, handed over, covered, opened, confirmed. */
@Path("/readers/log")
@RolesAllowed(Role.Names.CLIENT)
public class AccessLogResource {
    @Inject
    AccessLog log;

    @Inject
    Phrases phrases;

    @Inject
    Pages pages;

    @Inject
    Visit visit;

    /** The newest line first. */
    public record AccessLogPage(List<Line> lines) {}

    /**
     * A line in words.
     *
     * @param who did it; empty: nobody who is known
     * @param of what; empty: nothing of its own
     */
    public record Line(String at, String who, String deed, String of) {}

    @GET
    public Response log() {
        AccessLog.View view = log.of();
        List<Line> lines = view.lines().stream()
                .map(line -> new Line(
                        phrases.plain(line.at()),
                        view.name(line.actor()),
                        TrailTable.deed(line, phrases.texts()),
                        line.subject().equals(line.actor()) ? "" : view.name(line.subject())))
                .toList();
        return pages.show("correspondence/client/access-log", new AccessLogPage(lines));
    }

    /** The same lines as a table for keeping. */
    @GET
    @Path("/table.csv")
    public Response table() {
        AccessLog.View view = log.of();
        return TrailTable.of(view.lines(), view::name, phrases.texts(), visit.zone());
    }
}
