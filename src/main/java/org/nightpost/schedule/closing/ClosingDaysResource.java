package org.nightpost.schedule.closing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.People;
import org.nightpost.people.ServiceTerms;
import org.nightpost.schedule.block.Blocks;
import org.nightpost.schedule.block.ClosingDays;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;

/** The closing days of one service. */
@Path("/administration/services/{service}/closing-days")
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class ClosingDaysResource {
    private static final int UNPROCESSABLE = 422;

    @Inject
    Blocks blocks;

    @Inject
    CloseDays close;

    @Inject
    People people;

    @Inject
    Posted posted;

    @Inject
    Pages pages;

    @Inject
    PortalClock clock;

    /**
     * The list and the form.
     *
     * @param closings those that are not over
     */
    public record ClosingPage(
            String action, String service, List<ClosingDays> closings, ClosingForm form, List<Problem> problems) {
        public String removal(ClosingDays days) {
            return action + "/" + days.id() + "/remove";
        }
    }

    /**
     * What closing would do.
     *
     * @param touched how many promises would move
     */
    public record SurePage(String action, String service, ClosingDays days, ClosingForm form, int touched) {}

    @GET
    public Response list(@PathParam("service") String service) {
        return show(200, find(service), ClosingForm.empty(), List.of());
    }

    @POST
    public Response add(@PathParam("service") String service) {
        UUID id = find(service);
        ClosingForm form = ClosingForm.of(closing(posted.text("closing"), id), posted);
        List<Problem> problems = form.problems(today(id), blocks.closings(id));
        if (posted.isAgain() || posted.has("back")) {
            return show(200, id, form, List.of());
        }
        if (!problems.isEmpty()) {
            return show(UNPROCESSABLE, id, form, problems);
        }
        ClosingDays days = form.days(id);
        int expected = (int) posted.number("sure", 0);
        int touched = close.close(days, expected);
        return touched == expected
                ? back(id)
                : pages.show("schedule/closing/sure", new SurePage(action(id), name(id), days, form, touched));
    }

    @POST
    @Path("/{closing}/remove")
    public Response remove(@PathParam("service") String service, @PathParam("closing") String closing) {
        UUID id = find(service);
        UUID days = closing(closing, id);
        if (!posted.isAgain()) {
            close.open(id, days);
        }
        return back(id);
    }

    /** What belongs to another service does not exist here. */
    private UUID closing(String text, UUID service) {
        return PostedId.of(text)
                .filter(closing -> !blocks.isClosingOfAnother(closing, service))
                .orElseThrow(NotFoundException::new);
    }

    private Response show(int status, UUID service, ClosingForm form, List<Problem> problems) {
        LocalDate today = today(service);
        List<ClosingDays> ahead = blocks.closings(service).stream()
                .filter(days -> !days.lastOn().isBefore(today))
                .toList();
        return pages.show(
                status,
                "schedule/closing/closing",
                new ClosingPage(action(service), name(service), ahead, form, problems));
    }

    private UUID find(String service) {
        return PostedId.of(service).filter(id -> people.service(id).isPresent()).orElseThrow(NotFoundException::new);
    }

    private LocalDate today(UUID service) {
        ServiceTerms terms = people.service(service).orElseThrow();
        return clock.instant().atZone(terms.zone()).toLocalDate();
    }

    private String name(UUID service) {
        return people.service(service).orElseThrow().name();
    }

    private static String action(UUID service) {
        return "/administration/services/" + service + "/closing-days";
    }

    private static Response back(UUID service) {
        return Response.seeOther(URI.create(action(service))).build();
    }
}
