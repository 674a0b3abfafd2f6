package org.nightpost.correspondence.client;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.nightpost.correspondence.LetterId;
import org.nightpost.correspondence.LetterView;
import org.nightpost.correspondence.Reading;
import org.nightpost.correspondence.content.Side;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;

/** Where a link leaves the portal: names the host first. For both sides of the letter and nobody else. */
@Path("/letters/{letter}/links/{n:[0-9]{1,4}}")
@RolesAllowed({Role.Names.CLIENT, Role.Names.COUNSELLOR})
public class LinkResource {
    @Inject
    Reading reading;

    @Inject
    Pages pages;

    /**
     * Where a link leads.
     *
     * @param address canonical https address from the letter
     * @param back path of the letter; empty for counsellors, who come from several pages
     */
    public record LinkPage(String host, String address, Optional<String> back) {}

    @GET
    public Response link(@PathParam("letter") String letter, @PathParam("n") int n) {
        LetterId id = LetterResource.id(letter);
        LetterView view = reading.letter(id).orElseThrow(NotFoundException::new);
        LetterLinks.Target target = view.content()
                .value()
                .flatMap(content -> LetterLinks.find(content, n))
                .orElseThrow(NotFoundException::new);
        Optional<String> back = view.reader() == Side.CLIENT ? Optional.of(WritingPlace.path(id)) : Optional.empty();
        return pages.show("correspondence/client/link", new LinkPage(target.host(), target.address(), back));
    }
}
