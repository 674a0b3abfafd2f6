package org.nightpost.correspondence;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.content.Side;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.Actor;

/** A client does not want the counsellor who was proposed: nothing moves, and their keys are taken from them again. */
@Deed
public class DeclineHandover {
    /** What became of it. */
    public enum Result {
        DONE,
        /** It is over: declined before, withdrawn, or its day has come. These words are not kept. */
        OVER,
        /** For this person there is no such handover. */
        NOT_FOUND
    }

    @Inject
    private Correspondences correspondences;

    @Inject
    private HandoverRows rows;

    @Inject
    private HandoverWords words;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<HandoverStep> fired;

    /**
     * Declines it.
     *
     * @param said canonical, and within its limit; may be empty
     */
    public Result decline(CorrespondenceId id, UUID handover, DeclineWish wish, String said) {
        UUID me = actor.person();
        Optional<Correspondence> found =
                correspondences.lock(id, me).filter(here -> here.on(Side.CLIENT).equals(me));
        Optional<Handover> proposed = found.flatMap(here -> rows.find(handover))
                .filter(one -> one.correspondence().equals(id.value()));
        if (proposed.isEmpty()) {
            return Result.NOT_FOUND;
        }
        Instant now = clock.instant();
        Handover open = proposed.get();
        if (!open.isOpen() || open.isDue(now)) {
            return Result.OVER;
        }
        Correspondence here = found.get();
        // Their keys go first: the words are sealed under a key that they never hold.
        words.takeBack(here, open);
        open.declined(wish, said, me, words.toWrite(here), now);
        fired.fire(new HandoverStep(HandoverStep.What.DECLINED, here.id()));
        return Result.DONE;
    }
}
