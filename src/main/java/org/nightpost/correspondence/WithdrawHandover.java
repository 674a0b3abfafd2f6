package org.nightpost.correspondence;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.Actor;

/** It stays as it is: a proposed handover is withdrawn, or one that came to nothing is laid aside. The client reads it first. */
@Deed
public class WithdrawHandover {
    /** What became of it. */
    public enum Result {
        DONE,
        /** It had ended before, and was seen to. */
        OVER,
        /** For this person there is no such handover. */
        NOT_FOUND
    }

    @Inject
    private HandoverRows rows;

    @Inject
    private HandoverWords words;

    @Inject
    private Postbox postbox;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<HandoverStep> fired;

    /**
     * Ends it.
     *
     * @param letter to the client
     */
    public Result withdraw(CorrespondenceId id, UUID handover, LetterContent letter) {
        Optional<Correspondence> found = words.lockForStaff(id);
        Optional<Handover> proposed = found.flatMap(here -> rows.find(handover))
                .filter(one -> one.correspondence().equals(id.value()));
        if (proposed.isEmpty()) {
            return Result.NOT_FOUND;
        }
        Handover one = proposed.get();
        if (!one.isOpen() && !one.isUnsettled()) {
            return Result.OVER;
        }
        end(found.get(), one, letter);
        return Result.DONE;
    }

    private void end(Correspondence here, Handover one, LetterContent letter) {
        Instant now = clock.instant();
        boolean open = one.isOpen();
        if (open) {
            words.end(here, one, Handover.State.WITHDRAWN, now);
            fired.fire(new HandoverStep(HandoverStep.What.WITHDRAWN, here.id()));
        }
        one.settled(now);
        UUID submission = UUID.nameUUIDFromBytes(("handover-stays|" + one.id()).getBytes(StandardCharsets.UTF_8));
        postbox.announce(here, actor.person(), submission, letter);
    }
}
