package org.nightpost.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.ending.Outcome;
import org.nightpost.correspondence.ending.Plan;
import org.nightpost.correspondence.ending.PlanEnding;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.People;
import org.nightpost.security.Actor;

/** Lets the demo's counsellors plan an end; the letter that they send next is the closing letter. */
@ApplicationScoped
class EndingLoader {
    @Inject
    PlanEnding planEnding;

    @Inject
    People people;

    @Inject
    Actor actor;

    @Inject
    PortalClock clock;

    /** {@code last} is how many days later the last day is. */
    void plan(CorrespondenceId id, JsonObject ending) {
        ZoneId zone = people.profile(actor.person()).zone();
        LocalDate last = LocalDate.ofInstant(clock.instant(), zone).plusDays(ending.getInt("last"));
        Plan plan = new Plan(
                Outcome.valueOf(ending.getString("outcome")),
                ending.getString("note"),
                ending.getString("words"),
                Optional.of(last.plusDays(1).atStartOfDay(zone).toInstant()));
        if (planEnding.plan(id, plan) != PlanEnding.Result.PLANNED) {
            throw new IllegalStateException("the demo’s files do not fit the portal: " + id);
        }
    }
}
