package org.nightpost.correspondence.cover;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.Covers;
import org.nightpost.correspondence.PlanAbsence;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.Profile;
import org.nightpost.schedule.block.Away;
import org.nightpost.schedule.block.Blocks;
import org.nightpost.security.Actor;
import org.nightpost.security.Reauthenticated;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/**
 * A counsellor plans to be away: first the days and who answers, then what that would do and the letters to the clients.
 * Nothing is stored before the second page is sent.
 */
@Path("/absences/new")
@RolesAllowed(Role.Names.COUNSELLOR)
public class PlanResource {
    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    @Inject
    Looking looking;

    @Inject
    Covers covers;

    @Inject
    Blocks blocks;

    @Inject
    PlanAbsence plan;

    @Inject
    Actor actor;

    @Inject
    Visit visit;

    @Inject
    PortalClock clock;

    @Inject
    Posted posted;

    @Inject
    Pages pages;

    @GET
    @Reauthenticated
    public Response page() {
        return first(200, AbsenceForm.empty(), List.of());
    }

    @POST
    @Reauthenticated
    public Response plan() {
        AbsenceForm form = AbsenceForm.of(posted);
        boolean sending = posted.text("do").equals("plan");
        if (posted.text("do").equals("days") || (posted.isAgain() && !sending)) {
            return first(200, form, List.of());
        }
        if (sending && isPlanned(form)) {
            return done();
        }
        List<Profile> able = looking.able();
        List<Problem> problems = problems(form, able.stream().map(Profile::id).toList());
        if (!problems.isEmpty()) {
            // What was typed to the clients stays, whatever has become of the days.
            Optional<PlanPage.Look> typed = sending && form.hasDays()
                    ? Optional.of(typed(looking.look(form.away(actor.person()))))
                    : Optional.empty();
            return show(UNPROCESSABLE, form, able, typed, problems);
        }
        PlanPage.Look look = looking.look(form.away(actor.person()));
        return sending ? send(form, able, look) : show(200, form, able, Optional.of(look), List.of());
    }

    private Response send(AbsenceForm form, List<Profile> able, PlanPage.Look look) {
        PlanPage.Look typed = typed(look);
        LettersToAll letters = typed.letters();
        List<Problem> problems = letters.problems();
        if (!problems.isEmpty() || posted.isAgain()) {
            return show(problems.isEmpty() ? 200 : UNPROCESSABLE, form, able, Optional.of(typed), problems);
        }
        return switch (plan.plan(form.away(actor.person()), letters.contents())) {
            case DONE, DONE_BEFORE -> done();
            case OVERLAPS -> refused(form, able, typed, new Problem("first", "absence.problem.overlaps"));
            case NOT_TAKEN -> refused(form, able, typed, new Problem("cover", "absence.problem.taken"));
            case COVERED -> refused(form, able, typed, new Problem("cover", "absence.problem.covered"));
        };
    }

    private PlanPage.Look typed(PlanPage.Look look) {
        return look.with(look.letters().typed(posted));
    }

    /** The button was pressed twice, and what it did may have changed what could be chosen. */
    private boolean isPlanned(AbsenceForm form) {
        return blocks.absence(form.form())
                .filter(away -> away.counsellor().equals(actor.person()))
                .isPresent();
    }

    private List<Problem> problems(AbsenceForm form, List<UUID> able) {
        LocalDate today = clock.instant().atZone(visit.zone()).toLocalDate();
        List<Problem> problems = form.problems(today, able);
        if (problems.isEmpty()) {
            Away away = form.away(actor.person());
            if (mine().stream().anyMatch(away::overlaps)) {
                problems.add(new Problem("first", "absence.problem.overlaps"));
            }
            if (away.cover().filter(cover -> covers.isAwayToo(cover, away)).isPresent()) {
                problems.add(new Problem("cover", "absence.problem.away"));
            }
        }
        return problems;
    }

    private List<Away> mine() {
        return blocks.absencesOf(List.of(actor.person()));
    }

    private Response first(int status, AbsenceForm form, List<Problem> problems) {
        return show(status, form, looking.able(), Optional.empty(), problems);
    }

    private Response refused(AbsenceForm form, List<Profile> able, PlanPage.Look look, Problem problem) {
        return show(CONFLICT, form, able, Optional.of(look), List.of(problem));
    }

    private Response show(
            int status, AbsenceForm form, List<Profile> able, Optional<PlanPage.Look> look, List<Problem> problems) {
        return pages.show(status, "correspondence/cover/plan", new PlanPage(form, able, look, problems));
    }

    private static Response done() {
        return Response.seeOther(URI.create("/absences")).build();
    }
}
