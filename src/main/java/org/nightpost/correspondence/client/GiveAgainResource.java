package org.nightpost.correspondence.client;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.GiveAgain;
import org.nightpost.people.People;
import org.nightpost.people.ServiceTerms;
import org.nightpost.security.Reauthenticated;
import org.nightpost.security.Role;
import org.nightpost.vault.HolderRefused;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;

/** A client decides whether to give the letters again to a counsellor who has lost every key. */
@Path("/give-again/{correspondence}")
@RolesAllowed(Role.Names.CLIENT)
public class GiveAgainResource {
    private static final String PAGE = "correspondence/client/again";
    private static final URI HOME = URI.create("/home");
    private static final int CONFLICT = 409;

    @Inject
    GiveAgain giveAgain;

    @Inject
    Company company;

    @Inject
    People people;

    @Inject
    Posted posted;

    @Inject
    Pages pages;

    /**
     * The question.
     *
     * @param action where yes is posted to
     * @param counsellor ready to stand inside a sentence
     * @param terms with the phone to call
     * @param number that the counsellor reads aloud; empty if something is wrong with their key: then nothing can be given
     * @param changed whether it is another one since the page was made
     */
    public record AgainPage(String action, String counsellor, ServiceTerms terms, String number, boolean changed) {}

    static String path(CorrespondenceId id) {
        return "/give-again/" + id;
    }

    @GET
    @Reauthenticated
    public Response page(@PathParam("correspondence") String correspondence) {
        return page(200, id(correspondence), false);
    }

    @POST
    @Reauthenticated
    public Response give(@PathParam("correspondence") String correspondence) {
        CorrespondenceId id = id(correspondence);
        if (posted.isAgain()) {
            return page(CONFLICT, id, false);
        }
        GiveAgain.Result result;
        try {
            result = giveAgain.give(id, posted.text("number"));
        } catch (HolderRefused tampered) {
            return page(CONFLICT, id, false);
        }
        return switch (result) {
            case GIVEN -> Response.seeOther(HOME).build();
            case CHANGED -> page(CONFLICT, id, true);
            case NOT_FOUND -> throw new NotFoundException();
        };
    }

    /** Not now: needs no password, as it gives nothing. */
    @POST
    @Path("/later")
    public Response later(@PathParam("correspondence") String correspondence) {
        if (!posted.isAgain() && !giveAgain.later(id(correspondence))) {
            throw new NotFoundException();
        }
        return Response.seeOther(HOME).build();
    }

    private Response page(int status, CorrespondenceId id, boolean changed) {
        GiveAgain.Asked asked = giveAgain.asked().stream()
                .filter(one -> one.correspondence().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return pages.show(
                status,
                PAGE,
                new AgainPage(
                        path(id),
                        company.name(asked.counsellor()),
                        people.service(asked.service()).orElseThrow(NotFoundException::new),
                        number(asked).orElse(""),
                        changed));
    }

    private Optional<String> number(GiveAgain.Asked asked) {
        try {
            return Optional.of(giveAgain.number(asked));
        } catch (HolderRefused tampered) {
            return Optional.empty();
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
