package org.nightpost.correspondence.client;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nightpost.correspondence.ClientHome;
import org.nightpost.correspondence.recovery.BackInTheBox;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;

/** Writing when there is nothing to answer: the first letter, or another while waiting. */
@Path("/write")
@RolesAllowed(Role.Names.CLIENT)
public class WriteResource {
    @Inject
    ClientHome home;

    @Inject
    LetterPages letterPages;

    @Inject
    WritingBack writingBack;

    @Inject
    BackInTheBox backInTheBox;

    @Inject
    Pages pages;

    @GET
    public Response write() {
        return place().map(place -> pages.show("correspondence/client/letter", letterPages.page(place)))
                .orElseGet(WriteResource::home);
    }

    @POST
    public Response keep(@HeaderParam("X-Nightpost-Autosave") @Nullable String autosave) {
        return place().map(place -> writingBack.take(place, "1".equals(autosave)))
                .or(backInTheBox::show)
                .orElseGet(WriteResource::home);
    }

    private Optional<WritingPlace> place() {
        return newest(home.rows()).map(row -> WritingPlace.free(row.correspondence()));
    }

    /** The correspondence in which the client writes now: the one begun last. */
    static Optional<ClientHome.Row> newest(List<ClientHome.Row> rows) {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(rows.size() - 1));
    }

    private static Response home() {
        return Response.seeOther(URI.create("/home")).build();
    }
}
