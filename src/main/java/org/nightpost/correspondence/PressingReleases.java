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
import java.util.stream.Stream;
import org.nightpost.schedule.Promises;

/** Which letters at the gate should not wait much longer; for the alarm, which is nobody's request. Opens none. */
@ApplicationScoped
@Transactional
public class PressingReleases {
    /**
     * One that presses.
     *
     * @param letter that it would be
     * @param moment of the promise, or that at which its writer wants it to go, whichever is earlier
     */
    public record Pressing(UUID letter, UUID author, UUID team, Instant moment) {}

    @Inject
    private Holds holds;

    @Inject
    private ReleaseRequests requests;

    @Inject
    private Promises promises;

    /** Those whose moment is before this one. Three statements, one where nothing waits. */
    public List<Pressing> before(Instant latest) {
        List<HeldLetter> gated = holds.atTheGate();
        List<UUID> ids =
                gated.stream().map(HeldLetter::correspondence).distinct().toList();
        Map<UUID, Instant> due = ids.isEmpty() ? Map.of() : promises.openFor(ids);
        Map<UUID, Correspondence> here = new HashMap<>();
        requests.correspondences(ids).forEach(found -> here.put(found.id(), found));
        return gated.stream()
                .flatMap(held -> Stream.ofNullable(here.get(held.correspondence()))
                        .flatMap(found -> moment(held, Optional.ofNullable(due.get(found.id()))).stream()
                                .map(moment -> new Pressing(held.id(), held.author(), found.team(), moment))))
                .filter(pressing -> pressing.moment().isBefore(latest))
                .toList();
    }

    /** A letter that is to go at once has no moment of its own. */
    private static Optional<Instant> moment(HeldLetter held, Optional<Instant> due) {
        Optional<Instant> chosen = Optional.of(held.releaseAt()).filter(at -> at.isAfter(held.heldAt()));
        return Stream.concat(due.stream(), chosen.stream()).min(Instant::compareTo);
    }
}
