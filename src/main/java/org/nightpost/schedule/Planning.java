package org.nightpost.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.agreement.Agreements;
import org.nightpost.schedule.Plan.Change;
import org.nightpost.schedule.Promises.Moved;
import org.nightpost.schedule.Promises.Why;
import org.nightpost.schedule.block.Blocks;
import org.nightpost.schedule.block.Timetable;

/** Reads what a plan needs, and carries out what it says. Within the caller's transaction. */
@ApplicationScoped
class Planning {
    @Inject
    private PromiseRows rows;

    @Inject
    private Blocks blocks;

    @Inject
    private Agreements agreements;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<PromiseMoved> moved;

    /** Nobody else gives away the room of these and of who covers for them; only ids are read before. */
    Set<UUID> lock(Collection<UUID> counsellors) {
        Set<UUID> all = withCovers(rows.concerned(counsellors));
        rows.lock(all);
        return all;
    }

    /** The same, for one letter: whoever could come to read it. */
    Set<UUID> lockReaders(UUID counsellor) {
        Set<UUID> all = withCovers(Set.of(counsellor));
        rows.lock(all);
        return all;
    }

    Set<UUID> withCovers(Set<UUID> counsellors) {
        Set<UUID> all = new HashSet<>(counsellors);
        all.addAll(blocks.covers(counsellors));
        return all;
    }

    Room room(Set<UUID> readers) {
        return room(blocks.timetable(readers), readers);
    }

    private Room room(Timetable timetable, Set<UUID> readers) {
        return new Room(
                timetable,
                new Load(rows.open(readers).stream().map(Promise::held).toList()));
    }

    Plan plan(Set<UUID> readers, Collection<Promise> promises) {
        return plan(blocks.timetable(readers), readers, promises);
    }

    Plan plan(Timetable timetable, Set<UUID> readers, Collection<Promise> promises) {
        Set<UUID> services = promises.stream().map(Promise::service).collect(Collectors.toSet());
        return new Plan(room(timetable, readers), agreements.of(services), clock.instant());
    }

    /** Those whose answer is still to be written; the others keep their moment, whatever happens to their block. */
    static List<Held> toWrite(Collection<Promise> promises) {
        return promises.stream()
                .filter(promise -> !promise.isAnswerReady())
                .map(Promise::held)
                .toList();
    }

    /** Stores what has changed, and tells whom it concerns. */
    List<Moved> carryOut(List<Change> changes, Collection<Promise> promises, Why why) {
        Map<UUID, Promise> byId = new HashMap<>();
        promises.forEach(promise -> byId.put(promise.id(), promise));
        List<Moved> told = new ArrayList<>();
        Instant now = clock.instant();
        for (Change change : changes) {
            Promise promise = byId.get(change.held().promise());
            if (promise == null) {
                continue;
            }
            if (change.isMove()) {
                told.add(move(promise, change, why, now));
            } else {
                promise.isReadIn(change.next());
            }
        }
        return List.copyOf(told);
    }

    private Moved move(Promise promise, Change change, Why why, Instant now) {
        Instant from = promise.dueAt();
        Instant to = change.next().due();
        rows.add(new PromiseMove(promise, to, why, now));
        promise.moveTo(change.next(), why);
        moved.fire(new PromiseMoved(promise.correspondence(), promise.letter(), from, to, why));
        return new Moved(promise.correspondence(), from, to, why);
    }
}
