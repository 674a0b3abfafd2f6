package org.nightpost.insight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nightpost.notice.DeadMail;
import org.nightpost.notice.DeadMails;
import org.nightpost.people.People;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Texts;
import org.nightpost.web.Visit;

/** Mails that were refused or given up: whom they were for, why, and what can be done. No address is shown. */
@Path("/administration/mail")
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class MailResource {
    private static final int MOST = 100;
    private static final int SHORT = 8;

    @Inject
    DeadMails mails;

    @Inject
    People people;

    @Inject
    Pages pages;

    @Inject
    Posted posted;

    @Inject
    Visit visit;

    @GET
    public Response list(@QueryParam("done") @DefaultValue("") String done) {
        List<DeadMail> dead = mails.newest(MOST + 1);
        Map<UUID, String> staff =
                people.staffNames(dead.stream().map(DeadMail::person).toList());
        List<MailPage.Row> rows =
                dead.stream().limit(MOST).map(mail -> row(mail, staff)).toList();
        return pages.show("insight/mail", new MailPage(rows, dead.size() > MOST, said(done)));
    }

    private static @org.jspecify.annotations.Nullable String said(String done) {
        return switch (done) {
            case "again" -> "insight.mail.said.again";
            case "discarded" -> "insight.mail.said.discarded";
            case "gone" -> "insight.mail.said.gone";
            default -> null;
        };
    }

    private MailPage.Row row(DeadMail mail, Map<UUID, String> staff) {
        Texts texts = visit.texts();
        String client = texts.text("trail.number", mail.person().toString().substring(0, SHORT));
        String kind = "notice." + mail.template() + ".kind";
        // The subjects of mails that count have a number in them, which is nobody's here.
        String key = texts.has(kind) ? kind : "notice." + mail.template() + ".subject";
        return new MailPage.Row(
                mail.id().toString(),
                staff.getOrDefault(mail.person(), client),
                texts.has(key) ? texts.text(key) : mail.template(),
                texts.moment(mail.at(), visit.zone()),
                "insight.mail.why." + mail.why().key(),
                mail.mayWake());
    }

    @POST
    @Path("/again")
    public Response again() {
        return answer(mails.wake(chosen()) ? "again" : "gone");
    }

    @POST
    @Path("/discard")
    public Response discard() {
        return answer(mails.discard(chosen()) ? "discarded" : "gone");
    }

    private UUID chosen() {
        return PostedId.of(posted.text("mail")).orElseThrow(NotFoundException::new);
    }

    /** A second press finds nothing to do, which is no fault. */
    private static Response answer(String done) {
        return Response.seeOther(URI.create("/administration/mail?done=" + done))
                .build();
    }
}
