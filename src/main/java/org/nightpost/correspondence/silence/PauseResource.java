package org.nightpost.correspondence.silence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.Reading;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.People;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/** "I need time until …": a client says it in one step, and their counsellor sees the day. */
@Path("/pause/{correspondence}")
@RolesAllowed(Role.Names.CLIENT)
public class PauseResource {
    private static final int UNPROCESSABLE = 422;
    private static final int MOST_DAYS = 183;
    private static final int USUAL_DAYS = 14;

    @Inject
    AskForTime askForTime;

    @Inject
    Reading reading;

    @Inject
    People people;

    @Inject
    PortalClock clock;

    @Inject
    Pages pages;

    @Inject
    Posted posted;

    @Inject
    Visit visit;

    /**
     * The page.
     *
     * @param counsellor ready to stand inside a sentence
     * @param until the last day that was asked for, in words; empty if none is
     * @param day as it stands in the form
     */
    public record PausePage(String path, String counsellor, String until, String day, List<Problem> problems) {}

    @GET
    public Response page(@PathParam("correspondence") String text) {
        CorrespondenceFacts here = find(text);
        return show(
                200,
                here,
                asked(here)
                        .map(at -> at.atZone(visit.zone()).toLocalDate())
                        .orElse(today().plusDays(USUAL_DAYS))
                        .toString(),
                List.of());
    }

    /** {@code do} is {@code none} for no more time. */
    @POST
    public Response ask(@PathParam("correspondence") String text) {
        CorrespondenceFacts here = find(text);
        String typed = posted.text("day").strip();
        boolean none = posted.text("do").equals("none");
        Optional<LocalDate> day = none ? Optional.empty() : date(typed);
        if (posted.isAgain() || (!none && day.isEmpty())) {
            List<Problem> problems =
                    posted.isAgain() ? List.of() : List.of(new Problem("day", "silence.pause.problem"));
            return show(UNPROCESSABLE, here, typed, problems);
        }
        Optional<Instant> until =
                day.map(last -> last.plusDays(1).atStartOfDay(visit.zone()).toInstant());
        if (!askForTime.ask(here.id(), until)) {
            throw new NotFoundException();
        }
        return Response.seeOther(URI.create(path(here.id()))).build();
    }

    private Optional<LocalDate> date(String typed) {
        try {
            return Optional.of(typed)
                    .filter(text -> text.length() == 10)
                    .map(LocalDate::parse)
                    .filter(day -> !day.isBefore(today()) && !day.isAfter(today().plusDays(MOST_DAYS)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), visit.zone());
    }

    /** The last moment of the day that was asked for, if it is not past. */
    private Optional<Instant> asked(CorrespondenceFacts here) {
        return here.course()
                .pausedUntil()
                .filter(at -> at.isAfter(clock.instant()))
                .map(at -> at.minusMillis(1));
    }

    private CorrespondenceFacts find(String text) {
        return PostedId.of(text)
                .flatMap(id -> reading.correspondence(new CorrespondenceId(id)))
                .filter(here -> here.client().equals(visit.person()))
                .filter(here -> !here.course().isEnded())
                .orElseThrow(NotFoundException::new);
    }

    private Response show(int status, CorrespondenceFacts here, String day, List<Problem> problems) {
        return pages.show(
                status,
                "correspondence/silence/pause",
                new PausePage(
                        path(here.id()),
                        "\u2068" + people.profile(here.counsellor()).name() + "\u2069",
                        asked(here)
                                .map(at -> visit.texts().date(at, visit.zone()))
                                .orElse(""),
                        day,
                        problems));
    }

    /** Where the client of this correspondence asks for time. */
    public static String path(CorrespondenceId id) {
        return "/pause/" + id;
    }
}
