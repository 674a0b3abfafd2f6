package org.nightpost.correspondence;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Side;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.TeamView;
import org.nightpost.people.invitation.Invitations;
import org.nightpost.schedule.Promises;
import org.nightpost.security.Actor;
import org.nightpost.vault.Holder;

/**
 * A supervisor gives a correspondence whose counsellor has left to another one of the team. The client is told by a letter
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
    private Holds holds;

    @Inject
    private SealOn sealOn;

    @Inject
    private Uncover uncover;

    @Inject
    private Postbox postbox;

    @Inject
    private LetterBoxRoom room;

    @Inject
    private Promises promises;

    @Inject
    private Invitations invitations;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<HandedOver> handedOver;

    /**
     * Hands it over.
     *
     * @param from who answered, as the page said it
     * @param to who answers from now on
     * @param form by which the same form sent twice is known
     * @param words of the supervisor to the client
     */
    public Result handOver(CorrespondenceId id, UUID from, UUID to, UUID form, LetterContent words) {
        Optional<Correspondence> found =
                correspondences.lockOfTeams(id, handovers.myTeams().keySet());
        if (found.isEmpty()) {
            return Result.NOT_FOUND;
        }
        Correspondence here = found.get();
        UUID submission = submission(form, here);
        if (letters.bySubmission(actor.person(), submission).isPresent()) {
            return Result.DONE_BEFORE;
        }
        if (!here.on(Side.COUNSELLOR).equals(from)) {
            return Result.CHANGED;
        }
        if (handovers.isPresent(from)) {
            return Result.BACK;
        }
        if (!takes(to, here)) {
            return Result.NOT_TAKEN;
        }
        return sealOn.isHeld(here) ? give(here, to, submission, words) : Result.NOT_HELD;
    }

    /** One form is a letter in each of several correspondences. */
    private static UUID submission(UUID form, Correspondence here) {
        return UUID.nameUUIDFromBytes(("handover|" + form + "|" + here.id()).getBytes(StandardCharsets.UTF_8));
    }

    private boolean takes(UUID to, Correspondence here) {
        Optional<TeamView> team = Optional.ofNullable(handovers.myTeams().get(here.team()));
        return !to.equals(here.on(Side.CLIENT))
                && team.map(handovers::whoCanTake)
                        .filter(all -> all.contains(to))
                        .isPresent();
    }

    private Result give(Correspondence here, UUID to, UUID submission, LetterContent words) {
        Instant now = clock.instant();
        UUID from = here.on(Side.COUNSELLOR);
        if (!uncover.end(here, now)) {
            throw new IllegalStateException("a cover keeps the key of " + here.id());
        }
        holds.of(here.id(), from).ifPresent(HeldLetter::stop);
        sealOn.takeFrom(here, Holder.person(from));
        postbox.announce(here, actor.person(), submission, words);
        sealOn.to(here, Holder.person(to));
        room.hangUp(here);
        correspondences.addEarlier(new EarlierCounsellor(here.id(), from, now));
        here.isAnsweredBy(to, now);
        promises.handTo(List.of(here.id()), to);
        invitations.nowAnsweredBy(to, here.on(Side.CLIENT));
        handedOver.fire(new HandedOver(new CorrespondenceId(here.id()), from, to));
        return Result.DONE;
    }
}
