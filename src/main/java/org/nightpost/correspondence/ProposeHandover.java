package org.nightpost.correspondence;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Side;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.Actor;
import org.nightpost.vault.Holder;

/**
 * Proposes another counsellor, by who answers now or by a supervisor of the team. The client is told by a letter first, and
 * may decline; until the moment it names nothing changes. The keys are sealed to the next counsellor now, because at that
 * moment nobody may be there who holds them; the door stays shut to them until then.
 */
@Deed
public class ProposeHandover {
    /** What became of it. */
    public enum Result {
        DONE,
        /** This very form was sent before. */
        DONE_BEFORE,
        /** Another handover of this correspondence is proposed, or somebody else answers by now. */
        CHANGED,
        /** Who proposes it does not hold every key of it. */
        NOT_HELD,
        /** This counsellor cannot take it. */
        NOT_TAKEN,
        /** For this person there is no such correspondence. */
        NOT_FOUND
    }

    @Inject
    private Correspondences correspondences;

    @Inject
    private Handovers handovers;

    @Inject
    private HandoverRows rows;

    @Inject
    private HandoverWords words;

    @Inject
    private SealOn sealOn;

    @Inject
    private Postbox postbox;

    @Inject
    private LetterBoxRoom room;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<HandoverStep> fired;

    /**
     * Proposes it.
     *
     * @param from who answers, as the page said it
     * @param letter to the client, of the person behind the request
     */
    public Result propose(CorrespondenceId id, UUID from, HandoverPlan plan, LetterContent letter) {
        Optional<Correspondence> found = words.lockForStaff(id);
        if (found.isEmpty()) {
            return Result.NOT_FOUND;
        }
        Correspondence here = found.get();
        if (rows.find(plan.in(here)).isPresent()) {
            return Result.DONE_BEFORE;
        }
        if (!here.on(Side.COUNSELLOR).equals(from) || rows.open(here.id()).isPresent()) {
            return Result.CHANGED;
        }
        if (!handovers.takes(plan.to(), here)) {
            return Result.NOT_TAKEN;
        }
        return sealOn.isHeld(here) ? propose(here, plan, letter) : Result.NOT_HELD;
    }

    private Result propose(Correspondence here, HandoverPlan plan, LetterContent letter) {
        Instant now = clock.instant();
        postbox.announce(here, actor.person(), plan.in(here), letter);
        sealOn.to(here, Holder.person(plan.to()));
        room.hangUp(here);
        words.settle(here, now);
        words.keep(here, plan, now);
        fired.fire(new HandoverStep(HandoverStep.What.PROPOSED, here.id()));
        return Result.DONE;
    }
}
