package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.security.Actor;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.KeyObject;
import org.nightpost.vault.KeyRing;

/** What the person behind the request has put aside. */
@ApplicationScoped
@Transactional
public class Parked {
    /**
     * One of it.
     *
     * @param sitting the block in which it was put aside
     * @param note what they wrote to themselves; empty also where it does not open
     */
    public record View(Instant at, UUID sitting, String note) {}

    @Inject
    private Parkings parkings;

    @Inject
    private KeyRing ring;

    @Inject
    private Actor actor;

    /** All of it, by correspondence. One statement, and the keys. */
    public Map<CorrespondenceId, View> mine() {
        List<ParkedLetter> all = parkings.by(actor.person());
        ring.prefetch(all.stream()
                .map(parked -> KeyObject.staff(parked.correspondence()))
                .toList());
        Map<CorrespondenceId, View> views = new HashMap<>();
        all.forEach(parked -> views.put(new CorrespondenceId(parked.correspondence()), view(parked)));
        return views;
    }

    public Optional<View> of(CorrespondenceId id) {
        return parkings.of(id.value(), actor.person()).map(this::view);
    }

    private View view(ParkedLetter parked) {
        return new View(parked.parkedAt(), parked.sitting(), note(parked));
    }

    private String note(ParkedLetter parked) {
        try {
            return parked.read(ring.key(KeyObject.staff(parked.correspondence()), parked.epoch()));
        } catch (CannotBeOpened shut) {
            return "";
        }
    }
}
