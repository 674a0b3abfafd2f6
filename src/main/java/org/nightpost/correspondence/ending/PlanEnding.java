package org.nightpost.correspondence.ending;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.Lifetime;
import org.nightpost.correspondence.SharedKeys;
import org.nightpost.correspondence.StaffKeys;
import org.nightpost.correspondence.silence.Silences;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.Actor;

/**
 * A counsellor plans how a correspondence ends: the next letter they send is the closing letter. Nothing ends by the plan alone,
 * and until that letter is sent the plan can be changed or given up.
 */
@Deed
public class PlanEnding {
    /** What became of it. */
    public enum Result {
        PLANNED,
        /** For silence nothing is ended before a gentle letter was sent and the time to wait is over. */
        TOO_SOON,
        /** It has ended already, or its closing letter is sent. */
        TOO_LATE,
        /** For this person there is no such correspondence, or they do not answer in it. */
        NOT_FOUND
    }

    @Inject
    private Endings endings;

    @Inject
    private Lifetime lifetime;

    @Inject
    private Silences silences;

    @Inject
    private SharedKeys shared;

    @Inject
    private StaffKeys staff;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<EndingStep> fired;

    /** Plans it, or puts this in the place of the plan before. */
    public Result plan(CorrespondenceId id, Plan plan) {
        Optional<CorrespondenceFacts> here = lockAsCounsellor(id);
        if (here.isEmpty()) {
            return Result.NOT_FOUND;
        }
        Optional<Ending> before = endings.present(id);
        if (here.get().course().isEnded()
                || before.filter(ending -> !ending.isPlanned()).isPresent()) {
            return Result.TOO_LATE;
        }
        if (!plan.outcome().isAllowed(silences.of(here.get()), clock.instant())) {
            return Result.TOO_SOON;
        }
        // Both keys are of one epoch: the first of these begins the next one if it is due.
        StaffKeys.Present letters = shared.toWrite(id).orElseThrow();
        StaffKeys.Present notes = staff.toWrite(id).orElseThrow();
        Instant now = clock.instant();
        if (before.isPresent()) {
            before.get().plan(actor.person(), plan, letters, notes, now);
        } else {
            endings.add(Ending.planned(id, actor.person(), plan, letters, notes, now));
        }
        fired.fire(new EndingStep(EndingStep.What.PLANNED, id));
        return Result.PLANNED;
    }

    /**
     * Gives the plan up; with the closing letter sent and its day to come, the correspondence simply goes on.
     *
     * @return false if for this person there is no such correspondence
     */
    public boolean giveUp(CorrespondenceId id) {
        Optional<CorrespondenceFacts> here = lockAsCounsellor(id);
        here.filter(facts -> !facts.course().isEnded())
                .flatMap(facts -> endings.present(id))
                .ifPresent(ending -> {
                    if (ending.isPlanned()) {
                        endings.remove(ending);
                    } else {
                        ending.isOver(actor.person(), clock.instant());
                    }
                    lifetime.endsAt(id, null);
                    fired.fire(new EndingStep(EndingStep.What.GIVEN_UP, id));
                });
        return here.isPresent();
    }

    private Optional<CorrespondenceFacts> lockAsCounsellor(CorrespondenceId id) {
        return lifetime.lock(id).filter(facts -> !facts.client().equals(actor.person()));
    }
}
