package org.nightpost.correspondence;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.deed.Deed;
import org.nightpost.schedule.Deadlines;
import org.nightpost.security.Actor;

/** Makes a letter that is held a draft again, in front of whatever was begun since. */
@Deed
public class TakeBackHeld {
    /** What became of it. */
    public enum Result {
        /** It is a draft; or there was none held any more, as the button was pressed before or its moment had come. */
        DONE,
        /** It, or the draft that was begun since, does not open: nothing was changed, or words would be lost. */
        UNREADABLE,
        /** For this person there is no such correspondence. */
        NOT_FOUND
    }

    @Inject
    private Correspondences correspondences;

    @Inject
    private Holds holds;

    @Inject
    private DraftAgain draftAgain;

    @Inject
    private Envelopes envelopes;

    @Inject
    private Deadlines deadlines;

    @Inject
    private Actor actor;

    @Inject
    private Event<LetterHeld> fired;

    /** Takes it back, or says why not. */
    public Result takeBack(CorrespondenceId id) {
        UUID me = actor.person();
        Optional<Correspondence> here = correspondences.lock(id, me);
        if (here.isEmpty()) {
            return Result.NOT_FOUND;
        }
        Optional<HeldLetter> held = holds.of(here.get().id(), me);
        if (held.isEmpty()) {
            return Result.DONE;
        }
        HeldLetter letter = held.get();
        if (!draftAgain.put(here.get(), me, envelopes.open(letter), letter.seen())) {
            return Result.UNREADABLE;
        }
        holds.remove(letter);
        deadlines.answerIsNotReady(here.get().id());
        fired.fire(new LetterHeld(LetterHeld.What.BACK, letter.id()));
        return Result.DONE;
    }
}
