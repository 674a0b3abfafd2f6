package org.nightpost.correspondence;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.People;
import org.nightpost.schedule.Promises;
import org.nightpost.schedule.block.Away;
import org.nightpost.schedule.block.Blocks;
import org.nightpost.security.Actor;
import org.nightpost.security.Locks;
import org.nightpost.vault.Holder;
import org.nightpost.web.Language;

/**
 * A counsellor goes away for some days. Every client is told by a letter first; the letters, the cover's keys, the days and the
 * promises are stored together, for all clients, or nothing is.
 */
@Deed
public class PlanAbsence {
    /** What became of it. */
    public enum Result {
        DONE,
        /** This very form was sent before: the button was pressed twice. */
        DONE_BEFORE,
        /** There is an absence on one of these days. */
        OVERLAPS,
        /** This colleague cannot cover. */
        NOT_TAKEN,
        /** Somebody covers in another absence that is not over, and a letter can have one cover at a time. */
        COVERED
    }

    @Inject
    private Correspondences correspondences;

    @Inject
    private Covers covers;

    @Inject
    private Uncover uncover;

    @Inject
    private SealOn sealOn;

    @Inject
    private AnnounceToAll announce;

    @Inject
    private LetterBoxRoom room;

    @Inject
    private Blocks blocks;

    @Inject
    private Promises promises;

    @Inject
    private People people;

    @Inject
    private Locks locks;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<CoverPlanned> planned;

    /**
     * Plans it.
     *
     * @param away of the person behind the request; its id is the form's, by which the same form sent twice is known
     * @param words to the clients, in each of their languages; without a cover they are not sent
     */
    public Result plan(Away away, Map<Language, LetterContent> words) {
        UUID me = actor.person();
        // First of all: two forms of theirs are looked at one after the other.
        locks.hold(me);
        List<Correspondence> mine = correspondences.lockAllAnsweredBy(me);
        Optional<Away> before = blocks.absence(away.id());
        if (before.isPresent()) {
            return before.get().counsellor().equals(me) ? Result.DONE_BEFORE : Result.OVERLAPS;
        }
        if (blocks.absencesOf(List.of(me)).stream().anyMatch(away::overlaps)) {
            return Result.OVERLAPS;
        }
        if (away.cover().isPresent()) {
            Result covered = cover(away, away.cover().get(), mine, words);
            if (covered != Result.DONE) {
                return covered;
            }
        }
        blocks.isAway(away);
        promises.replan(List.of(me), Promises.Why.ABSENCE);
        return Result.DONE;
    }

    private Result cover(Away away, UUID by, List<Correspondence> mine, Map<Language, LetterContent> words) {
        Instant now = clock.instant();
        if (!covers.whoCanCover(away.counsellor(), mine).contains(by) || covers.isAwayToo(by, away)) {
            return Result.NOT_TAKEN;
        }
        if (mine.stream().flatMap(here -> here.cover().stream()).anyMatch(before -> !before.isPast(now))) {
            return Result.COVERED;
        }
        ZoneId zone = people.profile(away.counsellor()).zone();
        Cover cover = new Cover(
                by,
                away.id(),
                away.first().atStartOfDay(zone).toInstant(),
                away.last().plusDays(1).atStartOfDay(zone).toInstant());
        for (Correspondence here : mine) {
            // One before may be over, and its keys not taken yet.
            if (sealOn.isHeld(here) && uncover.end(here, now)) {
                announce.to(here, away.id(), words);
                seal(here, cover);
            }
        }
        return Result.DONE;
    }

    private void seal(Correspondence here, Cover cover) {
        sealOn.to(here, Holder.person(cover.person()));
        room.hangUp(here);
        here.isCoveredBy(cover);
        planned.fire(new CoverPlanned(new CorrespondenceId(here.id()), cover.person()));
    }
}
