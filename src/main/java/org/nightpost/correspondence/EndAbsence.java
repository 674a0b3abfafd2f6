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
    private Covers covers;

    @Inject
    private PortalClock clock;

    /** This absence, if it is not over: for who is away, and for the supervisors of their teams. */
    public Optional<Away> find(UUID absence) {
        return any(absence).filter(away -> !away.isNothing() && !away.last().isBefore(today(away.counsellor())));
    }

    /** The same, be it over or not. */
    public Optional<Away> any(UUID absence) {
        return blocks.absence(absence).filter(away -> covers.arrangesFor(away.counsellor()));
    }

    /**
     * Ends it now. One that is over, or that is not theirs, stays as it is: then nothing has to be done.
     *
     * @param form by which the same form sent twice is known
     * @param words to the clients, in each of their languages; none for no letter
     */
    public void end(UUID absence, UUID form, Map<Language, LetterContent> words) {
        Optional<UUID> away = any(absence).map(Away::counsellor);
        if (away.isEmpty()) {
            return;
        }
        UUID who = away.get();
        locks.hold(who);
        List<Correspondence> mine = correspondences.lockAllAnsweredBy(who);
        if (find(absence).isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        blocks.isBack(absence, today(who));
        mine.stream().filter(here -> isCoveredIn(here, absence)).forEach(here -> {
            announce.to(here, form, words);
            uncover.end(here, now);
        });
        promises.replan(List.of(who), Promises.Why.ABSENCE);
    }

    private static boolean isCoveredIn(Correspondence here, UUID absence) {
        return here.cover().filter(cover -> cover.absence().equals(absence)).isPresent();
    }

    private LocalDate today(UUID counsellor) {
        return clock.instant().atZone(people.profile(counsellor).zone()).toLocalDate();
    }
}
