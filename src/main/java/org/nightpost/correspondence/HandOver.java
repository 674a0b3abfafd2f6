package org.nightpost.correspondence;

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
 * A supervisor gives a correspondence whose counsellor has left, or is ill, to another one of the team, at once. The client is told by a letter
 * first: letter, keys and the new name are stored together, or nothing is. What was promised stays promised where the new counsellor has room for it by then, and is
 * replaced visibly where not.
 */
@Deed
public class HandOver {
    /** What became of it. */
    public enum Result {
        DONE,
        /** This very form was sent before: the button was pressed twice. */
        DONE_BEFORE,
        /** It was handed over meanwhile, by somebody else or from another window; these words were not sent. */
        CHANGED,
        /** Who answered can sign in and answer again; nothing was done. */
        BACK,
        /** The supervisor does not hold every key of it; nothing was done. */
        NOT_HELD,
        /** This counsellor cannot take it. */
        NOT_TAKEN,
        /** It is in no team of this person. */
        NOT_FOUND
    }

    @Inject
    private Correspondences correspondences;

    @Inject
    private Letters letters;

    @Inject
    private Handovers handovers;

    @Inject
    private HandoverRows rows;

    @Inject
    private HandoverWords words;

    @Inject
    private SealOn sealOn;

    @Inject
    private TakeOver takeOver;

    @Inject
    private Postbox postbox;

    @Inject
    private LetterBoxRoom room;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    /**
     * Hands it over.
     *
     * @param from who answered, as the page said it
     * @param letter of the supervisor to the client
     */
    public Result handOver(CorrespondenceId id, UUID from, HandoverPlan plan, LetterContent letter) {
        Optional<Correspondence> found =
                correspondences.lockOfTeams(id, handovers.myTeams().keySet()).filter(here -> !here.isEnded());
        if (found.isEmpty()) {
            return Result.NOT_FOUND;
        }
        Correspondence here = found.get();
        if (letters.bySubmission(actor.person(), plan.in(here)).isPresent()) {
            return Result.DONE_BEFORE;
        }
        if (!here.on(Side.COUNSELLOR).equals(from)) {
            return Result.CHANGED;
        }
        if (plan.reason() != HandoverReason.ILL && handovers.isPresent(from)) {
            return Result.BACK;
        }
        if (!handovers.takes(plan.to(), here)) {
            return Result.NOT_TAKEN;
        }
        return sealOn.isHeld(here) ? give(here, plan, letter) : Result.NOT_HELD;
    }

    private Result give(Correspondence here, HandoverPlan plan, LetterContent letter) {
        Instant now = clock.instant();
        // What was proposed before is overtaken; the letter says who answers now.
        rows.open(here.id()).ifPresent(open -> words.end(here, open, Handover.State.WITHDRAWN, now));
        takeOver.leave(here, now);
        postbox.announce(here, actor.person(), plan.in(here), letter);
        sealOn.to(here, Holder.person(plan.to()));
        room.hangUp(here);
        words.settle(here, now);
        words.keep(here, plan, now).ends(Handover.State.DONE, now);
        takeOver.enter(here, plan.to(), now);
        return Result.DONE;
    }
}
