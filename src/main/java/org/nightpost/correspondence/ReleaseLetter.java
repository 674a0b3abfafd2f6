package org.nightpost.correspondence;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.Actor;

/**
 * Sends a letter that was held. Letter, prompts, promise, trail and notice are stored together with the end of its being held,
 * so it goes exactly once, however many nodes try and whenever one of them dies. No key is needed.
 */
@Deed
public class ReleaseLetter {
    @Inject
    private Holds holds;

    @Inject
    private Correspondences correspondences;

    @Inject
    private LetGo letGo;

    @Inject
    private ReleaseGate gate;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    /** Whose moment has come. */
    public List<UUID> due() {
        return holds.due(clock.instant());
    }

    /** Releases this one if that is still due once its correspondence's lock is held; who is being written to now is left out. */
    public void release(UUID id) {
        Optional<UUID> where = holds.correspondenceOf(id);
        if (where.isEmpty() || !holds.lockFree(where.get())) {
            return;
        }
        Optional<HeldLetter> held = holds.find(id).filter(found -> found.isDue(clock.instant()));
        held.ifPresent(found -> correspondences.lockAll(where.stream().toList()).forEach(here -> release(here, found)));
    }

    /** The writer sends theirs now. False if there is none, as it has gone before or was taken back, or it waits at the gate. */
    public boolean now(CorrespondenceId id) {
        UUID me = actor.person();
        Optional<Correspondence> here = correspondences.lock(id, me).filter(found -> !found.isEnded());
        Optional<HeldLetter> held = here.flatMap(found -> holds.of(found.id(), me));
        held.ifPresent(found -> release(here.orElseThrow(), found));
        return held.filter(found -> !found.isAtTheGate()).isPresent();
    }

    /** A block has ended: what was to go with its end goes now. These are to be released; if nobody does, the next round will. */
    public List<UUID> endOf(UUID sitting) {
        Instant now = clock.instant();
        List<HeldLetter> all = holds.by(actor.person()).stream()
                .filter(held -> held.sitting().equals(sitting))
                .toList();
        all.forEach(held -> held.releaseBy(now));
        return all.stream().map(HeldLetter::id).toList();
    }

    private void release(Correspondence here, HeldLetter held) {
        if (held.isAtTheGate() ? gate.isFor(held.author()) : gate.isMissed(held)) {
            gate.keep(held);
        } else {
            gate.isNeedless(held);
            letGo.go(here, held);
        }
    }
}
