package org.nightpost.correspondence;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.Actor;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.ContentKey;
import org.nightpost.vault.KeyRing;

/** Puts what waits in a correspondence aside for now, or takes it up again. What was promised the client is another matter. */
@Deed
public class ParkLetter {
    @Inject
    private Correspondences correspondences;

    @Inject
    private Parkings parkings;

    @Inject
    private Envelopes envelopes;

    @Inject
    private KeyRing ring;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    /**
     * Puts it aside; what was put aside before gets this note.
     *
     * @param block in which that happens
     * @param note canonical and within its limit
     * @return false if for this person there is no such correspondence
     */
    public boolean park(CorrespondenceId id, UUID block, String note) {
        UUID me = actor.person();
        Optional<Correspondence> found = correspondences.lock(id, me);
        found.ifPresent(here -> {
            ParkedLetter parked = parkings.of(here.id(), me).orElseGet(() -> new ParkedLetter(here, me));
            boolean again = parked.isSaved();
            parked.save(note, block, here, staffKey(here), clock.instant());
            if (!again) {
                parkings.add(parked);
            }
        });
        return found.isPresent();
    }

    /** Takes it up again; what is not put aside stays as it is. */
    public void takeUp(CorrespondenceId id) {
        parkings.remove(id.value(), actor.person());
    }

    private ContentKey staffKey(Correspondence here) {
        envelopes.keyFor(here);
        // It may have been made a moment ago: then it is not among those the ring has read.
        ring.forget(here.staffKey());
        try {
            return ring.key(here.staffKey(), here.epoch());
        } catch (CannotBeOpened none) {
            throw new IllegalStateException("no staff key is held for the correspondence " + here.id(), none);
        }
    }
}
