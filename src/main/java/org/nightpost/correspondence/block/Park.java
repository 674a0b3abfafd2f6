package org.nightpost.correspondence.block;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.ParkLetter;
import org.nightpost.correspondence.Reading;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.schedule.Deadlines;
import org.nightpost.schedule.Promises;
import org.nightpost.security.Actor;

/** Puts a letter aside for a later block; if its promise cannot be kept then, the client is told another day in the same deed. */
@Deed
public class Park {
    private static final UUID NO_BLOCK = new UUID(0, 0);

    @Inject
    private ParkLetter parkLetter;

    @Inject
    private Sittings sittings;

    @Inject
    private Reading reading;

    @Inject
    private Promises promises;

    @Inject
    private Deadlines deadlines;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    /** By when an answer is promised. */
    public Optional<Instant> promised(CorrespondenceId id) {
        return Optional.ofNullable(promises.openFor(List.of(id.value())).get(id.value()));
    }

    /** Whether that moment has passed. */
    public boolean isMissed(CorrespondenceId id) {
        return promised(id).filter(due -> due.isBefore(clock.instant())).isPresent();
    }

    /** What the client would be told instead; empty if the promise stays as it is. */
    public Optional<Instant> next(CorrespondenceId id) {
        return reading.correspondence(id).flatMap(here -> deadlines.ifParked(here.counsellor(), id.value()));
    }

    /**
     * Puts it aside.
     *
     * @param note canonical and within its limit
     * @return false if for this person there is no such correspondence
     */
    public boolean park(CorrespondenceId id, String note) {
        UUID sitting =
                sittings.open(actor.person(), clock.instant()).map(Sitting::id).orElse(NO_BLOCK);
        if (!parkLetter.park(id, sitting, note)) {
            return false;
        }
        reading.correspondence(id).ifPresent(here -> deadlines.park(here.counsellor(), id.value()));
        return true;
    }
}
