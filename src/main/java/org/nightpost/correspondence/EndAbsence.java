package org.nightpost.correspondence;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
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
import org.nightpost.web.Language;

/**
 * A counsellor is back before the last day, or does not go at all. The cover finds nothing from now on, and the clients are
 * told by a letter, if there are words for one.
 */
@Deed
public class EndAbsence {
    @Inject
    private Correspondences correspondences;

    @Inject
    private AnnounceToAll announce;

    @Inject
    private Uncover uncover;

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

    /** This absence of the person behind the request, if it is not over. */
    public Optional<Away> find(UUID absence) {
        LocalDate today = today();
        return blocks.absencesOf(List.of(actor.person())).stream()
                .filter(away -> away.id().equals(absence) && !away.last().isBefore(today))
                .findFirst();
    }

    /** Whether this was an absence of the person behind the request, be it over or not. */
    public boolean isMine(UUID absence) {
        return blocks.absence(absence)
                .filter(away -> away.counsellor().equals(actor.person()))
                .isPresent();
    }

    /**
     * Ends it now. One that is over, or that is not theirs, stays as it is: then nothing has to be done.
     *
     * @param form by which the same form sent twice is known
     * @param words to the clients, in each of their languages; none for no letter
     */
    public void end(UUID absence, UUID form, Map<Language, LetterContent> words) {
        UUID me = actor.person();
        locks.hold(me);
        List<Correspondence> mine = correspondences.lockAllAnsweredBy(me);
        if (find(absence).isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        blocks.isBack(absence, today());
        mine.stream().filter(here -> isCoveredIn(here, absence)).forEach(here -> {
            announce.to(here, form, words);
            uncover.end(here, now);
        });
        promises.replan(List.of(me), Promises.Why.ABSENCE);
    }

    private static boolean isCoveredIn(Correspondence here, UUID absence) {
        return here.cover().filter(cover -> cover.absence().equals(absence)).isPresent();
    }

    private LocalDate today() {
        return clock.instant().atZone(people.profile(actor.person()).zone()).toLocalDate();
    }
}
