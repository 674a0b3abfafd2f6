package org.nightpost.people.group;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.nightpost.people.People;
import org.nightpost.security.Reauthenticated;
import org.nightpost.security.Role;
import org.nightpost.vault.GivingBack;
import org.nightpost.vault.HolderRefused;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;

/** The one question to a counsellor whose team's supervisor has lost their key. */
@Path("/supervisors/{person}")
@RolesAllowed(Role.Names.COUNSELLOR)
public class SealAgainResource {
    private static final String PAGE = "people/group/again";
    private static final String PROBLEM = "people.group.confirm.problem.";
    private static final int CONFLICT = 409;

    @Inject
    SealAgain again;

    @Inject
    NoteRefused refused;

    @Inject
    People people;

    @Inject
    GivingBack giving;

    @Inject
    Posted posted;

    @Inject
    Pages pages;

    /**
     * The question.
     *
     * @param action where it posts to; empty if nothing can be given
     * @param name the supervisor's
     * @param number that stands on their page
     * @param problem as a text key; empty if there is none
     */
    public record AgainPage(String action, String name, String number, String problem) {}

    @GET
    @Reauthenticated
    public Response page(@PathParam("person") String person) {
        return page(200, asked(person), "");
    }

    @POST
    @Reauthenticated
    public Response give(@PathParam("person") String person) {
        UUID id = PostedId.of(person).orElseThrow(NotFoundException::new);
        if (posted.isAgain()) {
            return page(CONFLICT, asked(person), "");
        }
        SealAgain.Result result;
        try {
            result = again.give(id, posted.text("number"));
        } catch (HolderRefused tampered) {
            refused.note();
            return refused();
        }
        return switch (result) {
            case GIVEN -> Response.seeOther(URI.create("/caseload")).build();
            case CHANGED -> page(CONFLICT, id, PROBLEM + "changed");
            case NOT_FOUND -> throw new NotFoundException();
        };
    }

    private UUID asked(String person) {
        UUID id = PostedId.of(person).orElseThrow(NotFoundException::new);
        if (!again.asked().containsKey(id)) {
            throw new NotFoundException();
        }
        return id;
    }

    private Response page(int status, UUID id, String problem) {
        try {
            return pages.show(
                    status,
                    PAGE,
                    new AgainPage("/supervisors/" + id, people.profile(id).name(), giving.number(id), problem));
        } catch (HolderRefused tampered) {
            return refused();
        }
    }

    private Response refused() {
        return pages.show(CONFLICT, PAGE, new AgainPage("", "", "", PROBLEM + "refused"));
    }
}
