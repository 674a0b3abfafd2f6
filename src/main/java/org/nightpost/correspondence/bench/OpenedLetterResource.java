package org.nightpost.correspondence.bench;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.LetterId;
import org.nightpost.correspondence.Supervised;
import org.nightpost.correspondence.opening.ReadOpenedLetter;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.PostedId;

/**
 * One letter for a supervisor who has opened the correspondence. A browser that only fetches ahead gets it too, and it counts as
 * read: what has left the portal was given out.
 */
@Path("/team/correspondences/{correspondence}/letters/{letter}")
@RolesAllowed(Role.Names.SUPERVISOR)
public class OpenedLetterResource {
    @Inject
    ReadOpenedLetter readLetter;

    @Inject
    Supervised supervised;

    @Inject
    LetterSheets sheets;

    @Inject
    Pages pages;

    /** A letter and until when it can be read. */
    public record OpenedLetterPage(LetterPage letter, Instant until) {
        public String path() {
            return "/team" + letter.path();
        }
    }

    @GET
    public Response letter(@PathParam("correspondence") String text, @PathParam("letter") String letter) {
        CorrespondenceId id = BenchResource.correspondence(text);
        LetterId letterId = PostedId.of(letter).map(LetterId::new).orElseThrow(NotFoundException::new);
        return readLetter
                .read(id, letterId)
                .map(read -> pages.show(
                        "supervision/opening/letter",
                        new OpenedLetterPage(
                                sheets.of(read.letter(), Optional.empty(), () -> supervised.letters(id)),
                                read.until())))
                .orElseGet(() -> shut(id));
    }

    /** Its time is over, or it never was opened: the page of the correspondence says how. */
    private Response shut(CorrespondenceId id) {
        if (supervised.find(id).filter(view -> !supervised.isOpened(id)).isEmpty()) {
            throw new NotFoundException();
        }
        return Response.seeOther(URI.create("/team/correspondences/" + id)).build();
    }
}
