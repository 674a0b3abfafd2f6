package org.nightpost.people.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.nightpost.html.PlainText;
import org.nightpost.notice.AddressBook;
import org.nightpost.notice.MailAddress;
import org.nightpost.security.Actor;
import org.nightpost.security.Reauthenticated;
import org.nightpost.security.Role;
import org.nightpost.security.recovery.KnownPairs;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.Problem;

/**
 * Where whoever is signed in is told; a link for a forgotten passphrase goes there too. So their passphrase is asked for
 * again, and who came in by a mailbox and was not recognised yet cannot lead the next mails elsewhere.
 */
@Path("/me/notices/address")
@RolesAllowed({
    Role.Names.CLIENT,
    Role.Names.COUNSELLOR,
    Role.Names.SUPERVISOR,
    Role.Names.PATHFINDER,
    Role.Names.ADMINISTRATOR
})
public class NoticeAddressResource {
    @Inject
    OwnNotices notices;

    @Inject
    MoveAddress move;

    @Inject
    KnownPairs knownPairs;

    @Inject
    Actor actor;

    @Inject
    Posted posted;

    @Inject
    Pages pages;

    /**
     * The form.
     *
     * @param mail whether any mail is wanted
     * @param email as typed
     * @param held nobody has confirmed yet who this is: nothing can be changed
     * @param problems what has to be mended
     */
    public record AddressPage(boolean mail, String email, boolean held, List<Problem> problems) {
        /** Without the address. */
        @Override
        public String toString() {
            return "AddressPage[" + mail + "]";
        }
    }

    @GET
    @Reauthenticated
    public Response page() {
        MailAddress entry = notices.entry();
        return show(200, entry.takesMail(), entry.address(), List.of());
    }

    @POST
    @Reauthenticated
    public Response save() {
        boolean mail = !posted.text("mail").equals("none");
        String email = PlainText.line(posted.text("email"));
        if (posted.isAgain() || isHeld()) {
            return show(200, mail, email, List.of());
        }
        if (mail && !AddressBook.isAddress(email)) {
            return show(422, true, email, List.of(new Problem("email", "people.notice.problem.email")));
        }
        MailAddress present = notices.entry();
        if (!move.move(new MailAddress(mail ? email : "", present.language(), present.discreet()))) {
            return show(422, true, email, List.of(new Problem("email", "people.notice.problem.enough")));
        }
        return Response.seeOther(URI.create("/me/notices?done=moved")).build();
    }

    private boolean isHeld() {
        return knownPairs.isWaiting(actor.person());
    }

    private Response show(int status, boolean mail, String email, List<Problem> problems) {
        return pages.show(status, "people/notice/address", new AddressPage(mail, email, isHeld(), problems));
    }
}
