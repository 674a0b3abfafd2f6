package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.nightpost.correspondence.content.Side;
import org.nightpost.vault.Holder;

/** Ends a cover. Nobody has to hold a key for it. Within a deed only, and under the correspondence's lock. */
@ApplicationScoped
class Uncover {
    @Inject
    private Correspondences correspondences;

    @Inject
    private SealOn sealOn;

    @Inject
    private Event<CoverEnded> ended;

    /**
     * From now on the cover finds nothing here, and their keys are gone. What they had begun to write stays for the
     * counsellor. Without a cover nothing happens.
     *
     * @return false if nobody else on the staff side could open it now: the keys stay until somebody can, and the door is shut
     */
    boolean end(Correspondence here, Instant now) {
        if (here.cover().isEmpty()) {
            return true;
        }
        here.coverEnds(now);
        Cover cover = here.cover().orElseThrow();
        UUID person = cover.person();
        if (!person.equals(here.on(Side.COUNSELLOR)) && !sealOn.tryTakeFrom(here, Holder.person(person))) {
            return false;
        }
        if (cover.from().isBefore(cover.until())) {
            correspondences.addCovered(new Covered(here.id(), cover));
        }
        here.isCoveredByNobody();
        ended.fire(new CoverEnded(new CorrespondenceId(here.id()), person));
        return true;
    }
}
