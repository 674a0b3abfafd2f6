package org.nightpost.correspondence;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.Actor;

/** A supervisor answers by a letter a client who has asked for another counsellor. The other answer is to propose one. */
@Deed
public class AnswerWish {
    /** What became of it. */
    public enum Result {
        DONE,
        /** Somebody has answered it meanwhile, or the client has taken it back; this letter was not sent. */
        OVER,
        /** The supervisor does not hold the key of it. */
        NOT_HELD,
        /** For this person there is no such wish. */
        NOT_FOUND
    }

    @Inject
    private Correspondences correspondences;

    @Inject
    private Handovers handovers;

    @Inject
    private HandoverRows rows;

    @Inject
    private SealOn sealOn;

    @Inject
    private Postbox postbox;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<HandoverStep> fired;

    public Result answer(CorrespondenceId id, UUID wish, LetterContent letter) {
        Optional<Correspondence> found =
                correspondences.lockOfTeams(id, handovers.myTeams().keySet());
        Optional<Wish> asked = found.flatMap(here -> rows.wish(wish))
                .filter(one -> one.correspondence().equals(id.value()));
        if (asked.isEmpty()) {
            return Result.NOT_FOUND;
        }
        Correspondence here = found.get();
        if (!asked.get().isOpen()) {
            return asked.get().endedBy().equals(actor.person()) ? Result.DONE : Result.OVER;
        }
        if (!sealOn.isHeld(here)) {
            return Result.NOT_HELD;
        }
        UUID submission = UUID.nameUUIDFromBytes(("wish|" + wish).getBytes(StandardCharsets.UTF_8));
        postbox.announce(here, actor.person(), submission, letter);
        asked.get().ends(actor.person(), clock.instant());
        fired.fire(new HandoverStep(HandoverStep.What.WISH_ANSWERED, here.id()));
        return Result.DONE;
    }
}
