package org.nightpost.correspondence.handover;

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
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.nightpost.correspondence.Changes;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.ProposeHandover;
import org.nightpost.correspondence.Reading;
import org.nightpost.correspondence.WhoReads;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.security.Reauthenticated;
import org.nightpost.security.Role;
import org.nightpost.web.GoneWords;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/** A counsellor takes leave of a client in a letter and proposes who answers next; and reads what was noted at earlier changes. */
@Path("/correspondences/{correspondence}/handover")
@RolesAllowed(Role.Names.COUNSELLOR)
public class ProposeResource {
    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    @Inject
    ProposeHandover propose;

    @Inject
    Changes changes;

    @Inject
    Colleagues colleagues;

    @Inject
    Reading reading;

    @Inject
    WhoReads whoReads;

    @Inject
    People people;

    @Inject
    PortalClock clock;

    @Inject
    Posted posted;

    @Inject
    Visit visit;

    @Inject
    Pages pages;

    /**
     * The page.
     *
     * @param colleagues who can take it, by name
     * @param earlier all handovers of this correspondence, the last one first
     * @param open whether one is proposed now: then there is no form
     */
    public record ProposePage(
            String path,
            String bench,
            String alias,
            ZoneId zone,
            HandoverForm form,
            List<Profile> colleagues,
            List<HandoverLine> earlier,
            boolean open,
            List<Problem> problems) {
        /** Words that nobody could send any more stay before who typed them. */
        public boolean hasForm() {
            return (!open && !colleagues.isEmpty()) || !form.words().isBlank();
        }
    }

    @GET
    @Reauthenticated
    public Response page(@PathParam("correspondence") String text) {
        CorrespondenceFacts here = find(text).orElseThrow(NotFoundException::new);
        return show(200, here, HandoverForm.of(today(), HandoverForm.DAY, ""), List.of());
    }

    @POST
    @Reauthenticated
    public Response propose(@PathParam("correspondence") String text) {
        HandoverForm form = HandoverForm.of(posted);
        Optional<CorrespondenceFacts> found = find(text);
        if (found.isEmpty()) {
            return gone(form);
        }
        CorrespondenceFacts here = found.get();
        List<Problem> problems = form.problems(today());
        if (!problems.isEmpty() || posted.isAgain()) {
            return show(UNPROCESSABLE, here, form, problems);
        }
        // The day is the client's: they are told it.
        ZoneId zone = people.profile(here.client()).zone();
        return switch (propose.propose(here.id(), visit.person(), form.plan(zone), form.letter())) {
            case DONE, DONE_BEFORE -> Response.seeOther(URI.create(path(here))).build();
            case CHANGED -> refused(here, form, new Problem("to", "change.problem.changed"));
            case NOT_TAKEN -> refused(here, form, new Problem("to", "change.problem.taken"));
            case NOT_HELD -> refused(here, form, new Problem("to", "change.problem.held"));
            case NOT_FOUND -> gone(form);
        };
    }

    private Response refused(CorrespondenceFacts here, HandoverForm form, Problem problem) {
        return show(CONFLICT, here, form, List.of(problem));
    }

    /** Somebody else answers by now: the words stay with who typed them. */
    private Response gone(HandoverForm form) {
        if (form.words().isBlank()) {
            throw new NotFoundException();
        }
        return pages.show(404, GoneWords.PAGE, new GoneWords(form.words()));
    }

    private Response show(int status, CorrespondenceFacts here, HandoverForm form, List<Problem> problems) {
        List<Changes.Facts> all =
                changes.of(here.id()).stream().map(Changes.Whole::facts).toList();
        Names names = Names.of(all, List.of(), people);
        List<Profile> able = whoReads.of(here.id())
                .map(view -> colleagues.of(List.of(view.team()), here.counsellor()))
                .orElse(List.of());
        ProposePage page = new ProposePage(
                path(here),
                "/correspondences/" + here.id(),
                people.profile(here.client()).name(),
                visit.zone(),
                form,
                able,
                all.stream().map(one -> HandoverLine.of(one, names)).toList(),
                all.stream().anyMatch(Changes.Facts::isOpen),
                problems);
        return pages.show(status, "correspondence/handover/propose", page);
    }

    /** Only for the counsellor: who covers takes nobody's leave. */
    private Optional<CorrespondenceFacts> find(String text) {
        return PostedId.of(text)
                .flatMap(id -> reading.correspondence(new CorrespondenceId(id)))
                .filter(here -> here.counsellor().equals(visit.person()));
    }

    private LocalDate today() {
        return clock.instant().atZone(visit.zone()).toLocalDate();
    }

    private static String path(CorrespondenceFacts here) {
        return "/correspondences/" + here.id() + "/handover";
    }
}
