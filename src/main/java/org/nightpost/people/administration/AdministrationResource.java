package org.nightpost.people.administration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;

/** Where an administrator begins: a list of what there is to look after. */
@Path("/administration")
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class AdministrationResource {
    /** The pages, in the order in which a new portal needs them; each has two texts, its name and one line. */
    private static final List<String> SECTIONS =
            List.of("services", "invitations", "people", "teams", "terms", "trail", "mail", "state");

    @Inject
    Pages pages;

    /**
     * The start page.
     *
     * @param sections last parts of paths, which are also parts of text keys
     */
    public record StartPage(List<String> sections) {}

    @GET
    public Response start() {
        return pages.show("people/administration/start", new StartPage(SECTIONS));
    }
}
