package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nightpost.deed.PortalClock;
import org.nightpost.schedule.PromiseState;
import org.nightpost.schedule.block.Blocks;
import org.nightpost.schedule.block.Timetable;

/** How the promises stand that nobody has kept yet. Whose may be asked for is decided by the caller. */
@ApplicationScoped
@Transactional
public class Outstanding {
    @Inject
    private OutstandingRows rows;

    @Inject
    private Blocks blocks;

    @Inject
    private PortalClock clock;

    /** By correspondence, of the promise that is due first; those in which nothing is promised are left out. Two statements. */
    public Map<UUID, PromiseState> of(Collection<UUID> correspondences) {
        Map<UUID, PromiseState> states = new HashMap<>();
        if (correspondences.isEmpty()) {
            return states;
        }
        List<Owed> owed = Owed.all(rows.of(correspondences), 0);
        Timetable timetable = blocks.timetable(owed.stream().map(Owed::reader).collect(Collectors.toSet()));
        Instant now = clock.instant();
        Set<UUID> asked = Set.copyOf(correspondences);
        Owed.next(owed).forEach((id, next) -> {
            if (asked.contains(id)) {
                states.put(id, PromiseState.of(next.waits(), timetable, now));
            }
        });
        return states;
    }

    /** Of this one. */
    public PromiseState of(CorrespondenceId correspondence) {
        UUID id = correspondence.value();
        return of(List.of(id)).getOrDefault(id, PromiseState.IN_TIME);
    }
}
