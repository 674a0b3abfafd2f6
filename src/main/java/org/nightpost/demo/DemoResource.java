package org.nightpost.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.nightpost.deed.PortalClock;
import org.nightpost.notice.DemoMail;
import org.nightpost.notice.EmlFolder;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.Settings;
import org.nightpost.web.Visit;

/** The demo's own page: the mails that were written, and the clock. In earnest there is no such page. */
@Path("/demo")
@PermitAll
public class DemoResource {
    private static final int MAILS = 20;

    @Inject
    Settings settings;

    @Inject
    EmlFolder mails;

    @Inject
    PortalClock clock;

    @Inject
    Pages pages;

    @Inject
    Posted posted;

    @Inject
    Visit visit;

    /**
     * The demo's page.
     *
     * @param mails the newest first
     * @param now what the portal's clock says
     * @param local the same, as a form field for date and time wants it
     * @param wrong the last wish for a time was none
     */
    public record DemoPage(List<DemoMail> mails, Instant now, String local, boolean wrong) {}

    @GET
    public Response page() {
        requireDemo();
        return show(200, false);
    }

    /** Moves the portal's clock, to see tomorrow's promises or a night; empty: back to the host's time. */
    @POST
    @Path("/clock")
    public Response moveClock() {
        requireDemo();
        String wish = posted.text("at").strip();
        try {
            if (wish.isEmpty()) {
                clock.runWithHost();
            } else {
                clock.moveTo(LocalDateTime.parse(wish).atZone(visit.zone()).toInstant());
            }
        } catch (DateTimeException notATime) {
            return show(422, true);
        }
        return Response.seeOther(URI.create("/demo")).build();
    }

    private Response show(int status, boolean wrong) {
        Instant now = clock.instant();
        String local = LocalDateTime.ofInstant(now, visit.zone()).toString().substring(0, 16);
        return pages.show(status, "demo/demo", new DemoPage(mails.latest(MAILS), now, local, wrong));
    }

    private void requireDemo() {
        if (!settings.isDemo()) {
            throw new NotFoundException();
        }
    }
}
