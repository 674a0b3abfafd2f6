package org.nightpost.insight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nightpost.people.People;
import org.nightpost.security.Role;

/** The trail for administrators: accounts, roles, settings, mails, keys. Clients appear by a number. */
@Path("/administration/trail")
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class TrailResource {
    @Inject
    People people;

    @Inject
    TrailPages pages;

    @GET
    public Response trail(@BeanParam TrailFilter filter) {
        Map<UUID, String> staff = people.staffNames();
        return pages.show(
                new TrailPages.Scope("/administration/trail", TrailKind.ADMINISTRATORS, Set.of(), staff, staff),
                filter);
    }
}
