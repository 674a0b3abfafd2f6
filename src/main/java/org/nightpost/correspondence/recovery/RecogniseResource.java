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
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.GiveBack;
import org.nightpost.security.Reauthenticated;
import org.nightpost.security.Role;
import org.nightpost.security.recovery.RecoveryCodes;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/** A counsellor confirms that a client is who they say, and gives the letters back, or hands over a code. */
@Path("/correspondences/{correspondence}/confirm")
@RolesAllowed(Role.Names.COUNSELLOR)
public class RecogniseResource {
    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;
    private static final String WAYS = "way";
    private static final String SINCE = "since";

    @Inject
    GiveBack giveBack;

    @Inject
    Posted posted;

    @Inject
    Visit visit;

    @Inject
    Pages pages;

    @Inject
    ConfirmPages confirmPages;

    @GET
    @Reauthenticated
    public Response page(@PathParam("correspondence") String correspondence) {
        return pages.show(
                "correspondence/recovery/confirm", confirmPages.page(id(correspondence), List.of(), Set.of(), false));
    }

    @POST
    @Reauthenticated
    public Response confirm(@PathParam("correspondence") String correspondence) {
        CorrespondenceId id = id(correspondence);
        Set<GiveBack.Way> ways = ways();
        if (ways.isEmpty() || posted.isAgain()) {
            return again(id, ways);
        }
        GiveBack.Result result = giveBack.toClient(id, since(), ways);
        if (result instanceof GiveBack.NotFound) {
            throw new NotFoundException();
        }
        if (result instanceof GiveBack.AskedAgain) {
            return pages.show(
                    CONFLICT, "correspondence/recovery/confirm", confirmPages.page(id, List.of(), Set.of(), true));
        }
        return Response.seeOther(URI.create("/correspondences/" + id)).build();
    }

    /** Shown once, to be written down or told. */
    @POST
    @Path("/code")
    @Reauthenticated
    public Response code(@PathParam("correspondence") String correspondence) {
        CorrespondenceId id = id(correspondence);
        Set<GiveBack.Way> ways = ways();
        if (ways.isEmpty() || posted.isAgain()) {
            return again(id, ways);
        }
        RecoveryCodes.Code code = giveBack.code(id, ways).orElseThrow(NotFoundException::new);
        return pages.show(
                "correspondence/recovery/code",
                new ConfirmPage.CodePage(
                        code.text(), visit.texts().moment(code.until(), visit.zone()), "/correspondences/" + id));
    }

    private Response again(CorrespondenceId id, Set<GiveBack.Way> ways) {
        List<Problem> problems = List.of(new Problem(WAYS, "correspondence.recovery.problem.way"));
        return pages.show(
                UNPROCESSABLE, "correspondence/recovery/confirm", confirmPages.page(id, problems, ways, false));
    }

    private Set<GiveBack.Way> ways() {
        Set<GiveBack.Way> ways = EnumSet.noneOf(GiveBack.Way.class);
        for (GiveBack.Way way : GiveBack.Way.values()) {
            if (posted.all(WAYS).contains(way.name())) {
                ways.add(way);
            }
        }
        return ways;
    }

    private Instant since() {
        try {
            return Instant.parse(posted.text(SINCE));
        } catch (DateTimeException notOurs) {
            return Instant.EPOCH;
        }
    }

    private static CorrespondenceId id(String text) {
        try {
            return CorrespondenceId.of(text);
        } catch (IllegalArgumentException none) {
            throw new NotFoundException(none);
        }
    }
}
