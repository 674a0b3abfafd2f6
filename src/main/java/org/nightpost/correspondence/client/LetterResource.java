package org.nightpost.correspondence.client;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nightpost.correspondence.LetterId;
import org.nightpost.correspondence.LetterView;
import org.nightpost.correspondence.OpenLetter;
import org.nightpost.correspondence.Reading;
import org.nightpost.correspondence.recovery.BackInTheBox;
import org.nightpost.security.Role;
import org.nightpost.web.Ahead;
import org.nightpost.web.Pages;

/** A letter for the client it was written to or by, with the form to answer it. */
@Path("/letters/{letter}")
@RolesAllowed(Role.Names.CLIENT)
public class LetterResource {
    @Inject
    Reading reading;

    @Inject
    OpenLetter openLetter;

    @Inject
    LetterPages letterPages;

    @Inject
    WritingBack writingBack;

    @Inject
    BackInTheBox backInTheBox;

    @Inject
    Pages pages;

    /** Shows the letter and opens it, unless a browser only fetches ahead: nobody has read it then. */
    @GET
    public Response letter(@PathParam("letter") String letter, @Context HttpHeaders headers, @Context Request request) {
        LetterId id = id(letter);
        Optional<LetterView> view = Ahead.is(headers, request) ? reading.letter(id) : openLetter.open(id);
        WritingPlace place = WritingPlace.under(view.orElseThrow(NotFoundException::new));
        return pages.show("correspondence/client/letter", letterPages.page(place));
    }

    /** Keeps or sends what was written. */
    @POST
    public Response write(
            @PathParam("letter") String letter, @HeaderParam("X-Nightpost-Autosave") @Nullable String autosave) {
        return reading.letter(id(letter))
                .map(view -> writingBack.take(WritingPlace.under(view), "1".equals(autosave)))
                .or(backInTheBox::show)
                .orElseThrow(NotFoundException::new);
    }

    /** @throws NotFoundException if it names no letter */
    static LetterId id(String text) {
        try {
            return LetterId.of(text);
        } catch (IllegalArgumentException noLetter) {
            throw new NotFoundException(noLetter);
        }
    }
}
