package org.nightpost.correspondence;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Side;
import org.nightpost.deed.Deed;
import org.nightpost.security.Actor;

/**
 * Tells a client in a few words that their letter was read, and when its answer comes. It is no exchange and settles no
 * promise: what waits still waits.
 */
@Deed
public class Acknowledge {
    /** What became of it. */
    public enum Result {
        SENT,
        /** This very form was sent before. */
        SENT_BEFORE,
        /** Another was sent since the client's last letter: one is enough. */
        ANOTHER_BEFORE,
        /** There is no letter that could have been read. */
        NOTHING_WAITS,
        /** For this person there is no such correspondence. */
        NOT_FOUND
    }

    @Inject
    private Correspondences correspondences;

    @Inject
    private Letters letters;

    @Inject
    private Postbox postbox;

    @Inject
    private Actor actor;

    /** Whether the client's last letter has been acknowledged since it came. */
    public boolean isDone(CorrespondenceId id) {
        return correspondences.find(id, actor.person()).filter(this::isDone).isPresent();
    }

    /**
     * Sends these words, once.
     *
     * @param words canonical, within their limit, and not blank
     */
    public Result acknowledge(CorrespondenceId id, UUID submission, LetterContent words) {
        UUID me = actor.person();
        Optional<Correspondence> found = correspondences
                .lock(id, me)
                .filter(here -> here.sideOf(me).filter(Side.COUNSELLOR::equals).isPresent());
        if (found.isEmpty()) {
            return Result.NOT_FOUND;
        }
        Correspondence here = found.get();
        if (letters.bySubmission(me, submission).isPresent()) {
            return Result.SENT_BEFORE;
        }
        if (isDone(here)) {
            return Result.ANOTHER_BEFORE;
        }
        if (letters.waiting(List.of(here.id())).isEmpty()) {
            return Result.NOTHING_WAITS;
        }
        postbox.acknowledge(here, me, submission, words);
        return Result.SENT;
    }

    private boolean isDone(Correspondence here) {
        return letters.history(here.id()).stream()
                .max(Comparator.comparingInt(LetterFacts::number))
                .filter(last -> last.side() == Side.COUNSELLOR && last.announcing())
                .filter(last -> last.author().equals(actor.person()))
                .isPresent();
    }
}
