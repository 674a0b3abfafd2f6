package org.nightpost.correspondence.cover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
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
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/**
 * Plans an absence: first the days and who answers, then what that would do and the letters to the clients. Nothing is stored
 * before the second page is sent.
 */
@ApplicationScoped
class Planning {
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
    Visit visit;

    @Inject
    PortalClock clock;

    @Inject
    Posted posted;

    @Inject
    Pages pages;

    /**
     * Whose absence it is.
     *
     * @param name empty if they plan it themselves
     */
    record Whose(UUID counsellor, String name, String path) {
        /** Where one goes when it is done. */
        String done() {
            return name.isEmpty() ? "/absences" : "/team";
        }

        /** The words that are offered for the letters. */
        String words() {
            return name.isEmpty() ? "absence.words" : "absence.other.words";
        }
    }

    Response page(Whose whose) {
        return first(200, whose, AbsenceForm.empty(), List.of());
    }

    Response plan(Whose whose) {
        AbsenceForm form = AbsenceForm.of(posted);
        boolean sending = posted.text("do").equals("plan");
        if (posted.text("do").equals("days") || (posted.isAgain() && !sending)) {
            return first(200, whose, form, List.of());
        }
        if (sending && isPlanned(whose, form)) {
            return done(whose);
        }
        List<Profile> able = looking.able(whose.counsellor());
        List<Problem> problems =
                problems(whose, form, able.stream().map(Profile::id).toList());
        if (!problems.isEmpty()) {
            // What was typed to the clients stays, whatever has become of the days.
            Optional<PlanPage.Look> typed =
                    sending && form.hasDays() ? Optional.of(typed(look(whose, form))) : Optional.empty();
            return show(UNPROCESSABLE, whose, form, able, typed, problems);
        }
        PlanPage.Look look = look(whose, form);
        return sending ? send(whose, form, able, look) : show(200, whose, form, able, Optional.of(look), List.of());
    }

    private Response send(Whose whose, AbsenceForm form, List<Profile> able, PlanPage.Look look) {
        PlanPage.Look typed = typed(look);
        LettersToAll letters = typed.letters();
        List<Problem> problems = letters.problems();
        if (!problems.isEmpty() || posted.isAgain()) {
            int status = problems.isEmpty() ? 200 : UNPROCESSABLE;
            return show(status, whose, form, able, Optional.of(typed), problems);
        }
        return switch (plan.plan(form.away(whose.counsellor()), letters.contents())) {
            case DONE, DONE_BEFORE -> done(whose);
            case OVERLAPS -> refused(whose, form, able, typed, new Problem("first", "absence.problem.overlaps"));
            case NOT_TAKEN -> refused(whose, form, able, typed, new Problem("cover", "absence.problem.taken"));
            case COVERED -> refused(whose, form, able, typed, new Problem("cover", "absence.problem.covered"));
            case NOT_FOUND -> throw new NotFoundException();
        };
    }

    private PlanPage.Look look(Whose whose, AbsenceForm form) {
        return looking.look(form.away(whose.counsellor()), whose.words());
    }

    private PlanPage.Look typed(PlanPage.Look look) {
        return look.with(look.letters().typed(posted));
    }

    /** The button was pressed twice, and what it did may have changed what could be chosen. */
    private boolean isPlanned(Whose whose, AbsenceForm form) {
        return blocks.absence(form.form())
                .filter(away -> away.counsellor().equals(whose.counsellor()))
                .isPresent();
    }

    private List<Problem> problems(Whose whose, AbsenceForm form, List<UUID> able) {
        List<Problem> problems = form.problems(today(), able);
        if (problems.isEmpty()) {
            Away away = form.away(whose.counsellor());
            if (absences(whose).stream().anyMatch(away::overlaps)) {
                problems.add(new Problem("first", "absence.problem.overlaps"));
            }
            if (away.cover().filter(cover -> covers.isAwayToo(cover, away)).isPresent()) {
                problems.add(new Problem("cover", "absence.problem.away"));
            }
        }
        return problems;
    }

    private List<Away> absences(Whose whose) {
        return blocks.absencesOf(List.of(whose.counsellor()));
    }

    private LocalDate today() {
        return clock.instant().atZone(visit.zone()).toLocalDate();
    }

    private Response first(int status, Whose whose, AbsenceForm form, List<Problem> problems) {
        return show(status, whose, form, looking.able(whose.counsellor()), Optional.empty(), problems);
    }

    private Response refused(Whose whose, AbsenceForm form, List<Profile> able, PlanPage.Look look, Problem problem) {
        return show(CONFLICT, whose, form, able, Optional.of(look), List.of(problem));
    }

    private Response show(
            int status,
            Whose whose,
            AbsenceForm form,
            List<Profile> able,
            Optional<PlanPage.Look> look,
            List<Problem> problems) {
        List<PlanPage.Planned> planned = whose.name().isEmpty()
                ? List.of()
                : absences(whose).stream()
                        .filter(away -> !away.isNothing() && !away.last().isBefore(today()))
                        .map(away -> new PlanPage.Planned(away.first(), away.last(), "/absences/" + away.id() + "/end"))
                        .toList();
        List<Problem> worded =
                problems.stream().map(problem -> worded(whose, problem)).toList();
        PlanPage page = new PlanPage(whose.path(), whose.name(), planned, form, able, look, worded);
        return pages.show(status, "correspondence/cover/plan", page);
    }

    /** Said to somebody who arranges it for another, where that makes a difference. */
    private Problem worded(Whose whose, Problem problem) {
        String key = problem.key().replace("absence.", "absence.other.");
        return !whose.name().isEmpty() && visit.texts().has(key)
                ? new Problem(problem.field(), key, problem.values())
                : problem;
    }

    private static Response done(Whose whose) {
        return Response.seeOther(URI.create(whose.done())).build();
    }
}
