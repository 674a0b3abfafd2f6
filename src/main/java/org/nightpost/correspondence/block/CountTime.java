package org.nightpost.correspondence.block;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.Actor;

/** Counts for how long a letter lies open in a block that was begun; outside of one nothing is counted. */
@Deed
public class CountTime {
    @Inject
    private Sittings sittings;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    /** This one lies open: its page was asked for, or something was written on it. */
    public void at(CorrespondenceId id) {
        Instant now = clock.instant();
        sittings.open(actor.person(), now).ifPresent(sitting -> turn(sitting, id.value(), now));
    }

    /** It is answered. @return how long that took; empty outside of a block, or if there was no time in it */
    public Optional<Duration> done(CorrespondenceId id) {
        Instant now = clock.instant();
        return sittings.open(actor.person(), now)
                .flatMap(sitting -> {
                    turn(sitting, id.value(), now);
                    return sittings.letter(sitting.id(), id.value());
                })
                .map(letter -> Duration.ofSeconds(letter.take()))
                .filter(spent -> !spent.isZero());
    }

    private void turn(Sitting sitting, UUID to, Instant now) {
        sitting.turnTo(to, now).ifPresent(spent -> letter(sitting, spent.correspondence()).spend(spent.seconds()));
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
