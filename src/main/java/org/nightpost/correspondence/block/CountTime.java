package org.nightpost.correspondence.block;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.LetterId;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.schedule.pace.Paces;
import org.nightpost.security.Actor;

/** Counts for how long a letter lies open in a block that was begun; outside of one nothing is counted. */
@Deed
public class CountTime {
    @Inject
    private Sittings sittings;

    @Inject
    private Paces paces;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    /** This one lies open: its page was asked for, or something was written on it. */
    public void at(CorrespondenceId id) {
        Instant now = clock.instant();
        sittings.open(actor.person(), now).ifPresent(sitting -> turn(sitting, id.value(), now));
    }

    /**
     * It is answered: how long that took is kept as the counsellor's pace.
     *
     * @param first the first of the letters that waited
     * @param minutesToRead of all of them
     */
    public void done(CorrespondenceId id, LetterId first, int minutesToRead) {
        UUID me = actor.person();
        Instant now = clock.instant();
        sittings.open(me, now).ifPresent(sitting -> {
            turn(sitting, id.value(), now);
            sittings.letter(sitting.id(), id.value())
                    .map(letter -> Duration.ofSeconds(letter.take()))
                    .filter(spent -> !spent.isZero())
                    .ifPresent(spent -> paces.note(me, first.value(), minutesToRead, spent));
        });
    }

    private void turn(Sitting sitting, UUID to, Instant now) {
        sitting.turnTo(to, now)
                .ifPresent(spent -> letter(sitting, spent.correspondence()).spend(spent.seconds()));
    }

    private SittingLetter letter(Sitting sitting, UUID correspondence) {
        return sittings.letter(sitting.id(), correspondence).orElseGet(() -> {
            int place = sittings.letters(sitting.id()).size() + 1;
            SittingLetter late = new SittingLetter(sitting, correspondence, place);
            sittings.add(late);
            return late;
        });
    }
}
