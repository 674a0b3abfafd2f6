package org.nightpost.correspondence.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.deed.PortalClock;
import org.nightpost.html.PlainText;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/** Shows a safety plan and takes its form, for the client and for who answers them alike. */
@ApplicationScoped
class PlanPages {
    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    @Inject
    SafetyPlans plans;

    @Inject
    SavePlan savePlan;

    @Inject
    People people;

    @Inject
    PortalClock clock;

    @Inject
    Posted posted;

    @Inject
    Pages pages;

    @Inject
    Visit visit;

    /** As it is stored. */
    PlanPage page(PlanView view) {
        return page(view, view.steps(), Optional.empty(), List.of());
    }

    /**
     * Saves what was posted, or shows the form again with every word.
     *
     * @param template of the form
     * @param agree whether the client agrees to it
     */
    Response take(CorrespondenceId id, String template, boolean agree) {
        PlanView view = plans.newest(id).orElseThrow(NotFoundException::new);
        Steps steps = Steps.of(step -> posted.text(step.key()));
        List<Problem> problems = posted.isAgain() ? List.of() : problems(steps);
        if (posted.isAgain() || !problems.isEmpty()) {
            return pages.show(UNPROCESSABLE, template, page(view, steps, Optional.empty(), problems));
        }
        int known = (int) Math.max(0, Math.min(Integer.MAX_VALUE, posted.number("known", 0)));
        SavePlan.Result result = savePlan.save(id, known, steps, agree);
        if (result == SavePlan.Result.NOT_FOUND) {
            throw new NotFoundException();
        }
        PlanView now = plans.newest(id).orElseThrow(NotFoundException::new);
        return result == SavePlan.Result.CHANGED
                ? pages.show(CONFLICT, template, page(now, steps, Optional.of(now.steps()), List.of()))
                : Response.seeOther(URI.create(page(now).path())).build();
    }

    private static List<Problem> problems(Steps steps) {
        List<Problem> problems = new ArrayList<>();
        for (Step step : Step.values()) {
            int over = PlainText.graphemes(steps.at(step)) - Steps.LONGEST;
            if (over > 0) {
                problems.add(new Problem(step.key(), "correspondence.plan.problem.long", over));
            }
        }
        if (steps.isEmpty()) {
            problems.add(new Problem(Step.SIGNS.key(), "correspondence.plan.problem.empty"));
        }
        return problems;
    }

    private PlanPage page(PlanView view, Steps steps, Optional<Steps> theirs, List<Problem> problems) {
        CorrespondenceFacts here = view.correspondence();
        boolean client = here.client().equals(visit.person());
        UUID other = client ? here.answersAt(clock.instant()) : here.client();
        Set<UUID> all = new HashSet<>(Set.of(other));
        view.versions().forEach(version -> all.add(version.author()));
        Map<UUID, Profile> names = people.profiles(all);
        return new PlanPage(
                client,
                client ? "/plan" : "/correspondences/" + here.id() + "/plan",
                name(names, other),
                visit.zone(),
                view,
                steps,
                theirs,
                view.versions().stream().map(one -> version(one, names)).toList(),
                people.service(here.service()).orElseThrow(),
                problems);
    }

    private static PlanPage.Version version(PlanFacts one, Map<UUID, Profile> names) {
        return new PlanPage.Version(one.number(), name(names, one.author()), one.savedAt(), one.agreedAt());
    }

    private static String name(Map<UUID, Profile> names, UUID person) {
        return Optional.ofNullable(names.get(person)).map(Profile::name).orElse("?");
    }
}
