package org.nightpost.correspondence.block;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.People;
import org.nightpost.schedule.block.Occurrence;
import org.nightpost.security.Actor;
import org.nightpost.security.Locks;

/** A counsellor sits down to a block. Once: who has begun one goes on with it. Nobody is told. */
@Deed
public class BeginBlock {
    public static final int SHORTEST = 5;
    public static final int LONGEST = 240;

    @Inject
    private Sittings sittings;

    @Inject
    private BlockWork work;

    @Inject
    private People people;

    @Inject
    private Locks locks;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    /**
     * To a time that was reserved, early, late or once more.
     *
     * @return false if it is not among those that run or come
     */
    public boolean planned(UUID block, LocalDate on) {
        Optional<Occurrence> time = work.coming().stream()
                .filter(it -> it.block().equals(block) && it.on().equals(on))
                .findFirst();
        time.ifPresent(
                it -> begin(() -> sittings.to(actor.person(), block, on), () -> Sitting.to(it, clock.instant())));
        return time.isPresent();
    }

    /**
     * To a time that was not reserved.
     *
     * @param minutes from {@link #SHORTEST} to {@link #LONGEST}
     */
    public void unplanned(int minutes) {
        UUID me = actor.person();
        LocalDate today = clock.instant().atZone(people.profile(me).zone()).toLocalDate();
        begin(Optional::empty, () -> Sitting.unplanned(me, today, minutes, clock.instant()));
    }

    private void begin(Supplier<Optional<Sitting>> earlier, Supplier<Sitting> fresh) {
        UUID me = actor.person();
        Instant now = clock.instant();
        // Two presses, two windows: the second finds what the first began.
        locks.hold(me);
        if (sittings.open(me, now).isPresent()) {
            return;
        }
        sittings.notEnded(me).forEach(forgotten -> forgotten.end(now));
        Optional<Sitting> before = earlier.get();
        if (before.isPresent()) {
            before.get().goOn(now);
            return;
        }
        List<BlockRow> waiting = work.waiting();
        Sitting sitting = fresh.get();
        sittings.add(sitting);
        for (int i = 0; i < waiting.size(); i++) {
            sittings.add(new SittingLetter(sitting, waiting.get(i).id().value(), i + 1));
        }
    }
}
