package org.nightpost.correspondence.plan;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.Reading;
import org.nightpost.correspondence.SharedKeys;
import org.nightpost.correspondence.StaffKeys;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.invitation.Invitations;
import org.nightpost.security.Actor;

/** A client or their counsellor saves the next version of the safety plan; a client may agree to it at once. */
@Deed
public class SavePlan {
    /** What became of it. */
    public enum Result {
        SAVED,
        /** There is a version that the page did not know; nothing was saved. */
        CHANGED,
        /** For this person there is no such correspondence. */
        NOT_FOUND
    }

    @Inject
    private SafetyPlans plans;

    @Inject
    private Reading reading;

    @Inject
    private SharedKeys keys;

    @Inject
    private Invitations invitations;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<PlanSaved> saved;

    @Inject
    private Event<PlanAgreed> agreed;

    @Inject
    private Event<PlanSuggested> suggested;

    /**
     * Saves it, unless somebody else saved other words meanwhile. The words that are there already are no new version.
     *
     * @param known the number of the newest version that the page knew, 0 for none
     * @param agree whether its client agrees to it; of a counsellor it is left aside
     */
    public Result save(CorrespondenceId id, int known, Steps steps, boolean agree) {
        Optional<StaffKeys.Present> key = keys.toWrite(id);
        Optional<CorrespondenceFacts> here = reading.correspondence(id);
        if (key.isEmpty() || here.isEmpty()) {
            return Result.NOT_FOUND;
        }
        boolean client = here.get().client().equals(actor.person());
        Optional<SafetyPlan> newest = plans.newestRow(id);
        Optional<Steps> stored = newest.flatMap(plan -> plan.read(keys));
        boolean same = stored.orElse(Steps.NOTHING).equals(steps) && (newest.isEmpty() || stored.isPresent());
        // What does not open has no words to lose.
        if (!same && newest.filter(plan -> plan.facts().number() != known).isPresent() && stored.isPresent()) {
            return Result.CHANGED;
        }
        SafetyPlan plan = same && newest.isPresent() ? newest.get() : null;
        if (plan == null && !steps.isEmpty()) {
            plan = next(here.get(), newest, steps, key.get());
        }
        if (plan != null && client && agree) {
            agree(plan, id);
        }
        return Result.SAVED;
    }

    private SafetyPlan next(CorrespondenceFacts here, Optional<SafetyPlan> newest, Steps steps, StaffKeys.Present key) {
        int number = newest.map(plan -> plan.facts().number()).orElse(0) + 1;
        SafetyPlan next = new SafetyPlan(here.id(), number, actor.person(), steps, key, clock.instant());
        plans.add(next);
        saved.fire(new PlanSaved(here.id().value()));
        // Who was invited and has not come would be led to a door that they cannot open yet.
        if (!actor.person().equals(here.client()) && !invitations.isWaiting(here.client())) {
            suggested.fire(new PlanSuggested(here.client()));
        }
        return next;
    }

    private void agree(SafetyPlan plan, CorrespondenceId id) {
        Instant now = clock.instant();
        if (!plan.facts().isAgreed()) {
            plan.isAgreed(now);
            agreed.fire(new PlanAgreed(id.value()));
        }
    }
}
