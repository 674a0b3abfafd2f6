package org.nightpost.people.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.nightpost.notice.AddressBook;
import org.nightpost.security.Actor;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;

/**
 * Where the link of a mail leads that proves an address. A button has to be pressed: what looks at links in mails by itself
 * proves nothing, and it counts only for who is signed in.
 */
@Path("/me/notices/proof/{proof}")
@RolesAllowed({
    Role.Names.CLIENT,
    Role.Names.COUNSELLOR,
    Role.Names.SUPERVISOR,
    Role.Names.PATHFINDER,
    Role.Names.ADMINISTRATOR
})
public class ProofResource {
    /** Also of a link that was sent to the address before: whose it is, is not told. */
    private static final int GONE = Response.Status.NOT_FOUND.getStatusCode();

    @Inject
    AddressBook addresses;

    @Inject
    Actor actor;

    @Inject
    OwnNotices notices;

    @Inject
    ProveAddress prove;

    @Inject
    Posted posted;

    @Inject
    Pages pages;

    /**
     * The form.
     *
     * @param address where mails go now
     * @param proof out of the mail
     * @param failed it was sent to another address
     */
    public record ProofPage(String address, String proof, boolean failed) {
        /** Without either. */
        @Override
        public String toString() {
            return "ProofPage[" + failed + "]";
        }
    }

    @GET
    public Response page(@PathParam("proof") String proof) {
        boolean fits = addresses.isProof(actor.person(), proof);
        return show(fits ? 200 : GONE, proof, !fits);
    }

    @POST
    public Response prove(@PathParam("proof") String proof) {
        if (posted.isAgain()) {
            return show(200, proof, false);
        }
        return prove.prove(proof)
                ? Response.seeOther(URI.create("/me/notices?done=proved")).build()
                : show(GONE, proof, true);
    }

    private Response show(int status, String proof, boolean failed) {
        return pages.show(
                status, "people/notice/proof", new ProofPage(notices.entry().address(), proof, failed));
    }
}
