package org.nightpost.correspondence;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Opened;
import org.nightpost.correspondence.content.Side;
import org.nightpost.deed.Deed;
import org.nightpost.security.Actor;

/**
 * Somebody who answers here no more has left words: a letter they had begun, or one that was finished and never went. They come
 * into the counsellor's own draft. Nothing that was written is lost.
 */
@Deed
public class TakeUpDraft {
    @Inject
    private Correspondences correspondences;

    @Inject
    private Drafts drafts;

    @Inject
    private Letters letters;

    @Inject
    private Envelopes envelopes;

    @Inject
    private Actor actor;

    @Inject
    private Holds holds;

    @Inject
    private DraftAgain draftAgain;

    @Inject
    private Event<LetterHeld> fired;

    /**
     * Takes up whatever was left behind here. What does not open stays where it is.
     *
     * @return false if the person behind the request is not its counsellor
     */
    public boolean takeUp(CorrespondenceId id) {
        UUID me = actor.person();
        Optional<Correspondence> found = correspondences
                .lock(id, me)
                .filter(here -> here.on(Side.COUNSELLOR).equals(me));
        found.ifPresent(here -> takeUp(here, me));
        return found.isPresent();
    }

    private void takeUp(Correspondence here, UUID me) {
        for (Draft left : drafts.leftBehindIn(here.id())) {
            if (put(here, me, envelopes.open(left))) {
                drafts.remove(left);
            }
        }
        for (HeldLetter left : holds.leftBehindIn(here.id())) {
            if (put(here, me, envelopes.open(left))) {
                holds.remove(left);
                fired.fire(new LetterHeld(LetterHeld.What.BACK, left.id()));
            }
        }
    }

    /** What they have seen themselves counts, and not what the other one had. */
    private boolean put(Correspondence here, UUID me, Opened<LetterContent> words) {
        int seen = drafts.of(here.id(), me).map(Draft::seen).orElseGet(() -> seen(here));
        return draftAgain.put(here, me, words, seen);
    }

    /** Who takes it up sees the client's letters beside it. */
    private int seen(Correspondence here) {
        return letters.lastOfEachSide(List.of(here.id())).stream()
                .mapToInt(LetterFacts::number)
                .max()
                .orElse(0);
    }
}
