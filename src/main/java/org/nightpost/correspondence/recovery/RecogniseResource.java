package org.nightpost.correspondence.recovery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.nightpost.correspondence.ClientCode;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.GiveBack;
import org.nightpost.security.Reauthenticated;
import org.nightpost.security.Role;
import org.nightpost.security.recovery.RecoveryCodes;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.Visit;

/** A counsellor confirms that a client is who they say, and gives the letters back, or hands over a code. */
@Path("/correspondences/{correspondence}/confirm")
@RolesAllowed(Role.Names.COUNSELLOR)
public class RecogniseResource {
    private static final String PAGE = "correspondence/recovery/confirm";

    @Inject
    GiveBack giveBack;

    @Inject
    ClientCode clientCode;

    @Inject
    Posted posted;

    @Inject
    Visit visit;

    @Inject
    Pages pages;

    @Inject
    ConfirmPages confirmPages;

    @GET
    @Reauthenticated
    public Response page(@PathParam("correspondence") String correspondence) {
        return pages.show(PAGE, confirmPages.page(id(correspondence), ConfirmPage.Ticks.NONE));
    }

    @POST
    @Reauthenticated
    public Response confirm(@PathParam("correspondence") String correspondence) {
        CorrespondenceId id = id(correspondence);
        ConfirmForm form = ConfirmForm.of(posted);
        if (form.ways().isEmpty() || posted.isAgain()) {
            return again(id, form);
        }
        GiveBack.Result result = giveBack.toClient(id, form.version(), form.ways());
        if (result instanceof GiveBack.NotFound) {
            throw new NotFoundException();
        }
        return result instanceof GiveBack.AskedAgain
                ? again(id, form)
                : Response.seeOther(URI.create("/correspondences/" + id)).build();
    }

    /** Shown once, to be written down or told. */
    @POST
    @Path("/code")
    @Reauthenticated
    public Response code(@PathParam("correspondence") String correspondence) {
        CorrespondenceId id = id(correspondence);
        ConfirmForm form = ConfirmForm.of(posted);
        if (form.ways().isEmpty() || posted.isAgain()) {
            return again(id, form);
        }
        RecoveryCodes.Code code = clientCode.make(id, form.ways()).orElseThrow(NotFoundException::new);
        return pages.show(
                "correspondence/recovery/code",
                new ConfirmPage.CodePage(
                        code.text(), visit.texts().moment(code.until(), visit.zone()), "/correspondences/" + id));
    }

    @POST
    @Path("/code/withdraw")
    @Reauthenticated
    public Response takeCodeBack(@PathParam("correspondence") String correspondence) {
        CorrespondenceId id = id(correspondence);
        if (!posted.isAgain() && !clientCode.takeBack(id)) {
            throw new NotFoundException();
        }
        return Response.seeOther(URI.create("/correspondences/" + id + "/confirm"))
                .build();
    }

    private Response again(CorrespondenceId id, ConfirmForm form) {
        ConfirmForm.Again again = form.again(giveBack.waiting(id));
        return pages.show(again.status(), PAGE, confirmPages.page(id, again.ticks()));
    }

    private static CorrespondenceId id(String text) {
        try {
            return CorrespondenceId.of(text);
        } catch (IllegalArgumentException none) {
            throw new NotFoundException(none);
        }
    }
}
