package org.nightpost.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.people.agreement.Agreement;
import org.nightpost.schedule.Promises.Outlook;
import org.nightpost.schedule.block.Occurrence;

/**
 * What becomes of promises after blocks, absences or closing days have changed. Pure; it can be asked what would be.
 *
 * @param agreements of all services that occur
 */
record Plan(Room room, Map<UUID, Agreement> agreements, Instant now) {
    /**
     * Another block for a promise.
     *
     * @param next {@code due} is what would be promised now; told only if it is later than what was promised
     */
    record Change(Held held, Outlook next) {
        /** Whether the client has to be told: what was promised cannot be kept. */
        boolean isMove() {
            return next.due().isAfter(held.due());
        }
    }

    /** What has to change among these; the others are kept where they are. */
    List<Change> changes(Collection<Held> open) {
        List<Held> inOrder = open.stream()
                .filter(held -> held.due().isAfter(now))
                .sorted(Held.IN_ORDER)
                .toList();
        List<Change> changes = new ArrayList<>();
        for (Held held : inOrder) {
            if (held.place().isEmpty()) {
                attach(held).ifPresent(changes::add);
            } else if (!stays(held)) {
                changes.add(next(held));
            }
        }
        return List.copyOf(changes);
    }

    /**
     * In which time a promise is to be kept.
     *
     * @param time empty if there is none by its moment
     * @param tooMuch by how many minutes more is promised in it than it has
     */
    record Where(Optional<Occurrence> time, int tooMuch) {}

    /** Where this change, of {@link #changes}, has put its promise, with all the others where they are then. */
    Where where(Change change) {
        Held now = room.load().get(change.held().promise()).orElse(change.held());
        List<Occurrence> times = room.times(now.counsellor(), now.service(), this.now, this.now.plus(Room.FAR));
        Optional<Occurrence> time = Load.timeOf(now, times);
        int minutes = time.map(it -> room.load().minutes(times).getOrDefault(it, 0) - it.capacity())
                .orElse(0);
        return new Where(time, Math.max(0, minutes));
    }

    /** What has to change for one that takes more minutes now: whom it shares its block with keep theirs. */
    Optional<Change> afterMore(Held held) {
        Optional<Occurrence> time = time(held);
        boolean fits = time.map(it -> room.load().in(it).size() == 1
                        || room.load().in(it).stream().mapToInt(Held::minutes).sum() <= it.capacity())
                .orElse(false);
        return fits || held.place().isEmpty() ? Optional.empty() : Optional.of(next(held));
    }

    /** The next block for each of these, wherever they are now. */
    List<Change> next(Collection<Held> open) {
        return open.stream().sorted(Held.IN_ORDER).map(this::next).toList();
    }

    /** Where a promise without a block finds one: by what was told if there is room, else as it stays. */
    private Optional<Change> attach(Held held) {
        Change change = new Change(held, outlook(held));
        return change.next().block().isPresent() && !change.isMove() ? Optional.of(taken(change)) : Optional.empty();
    }

    private Change next(Held held) {
        return taken(new Change(held, outlook(held)));
    }

    private Outlook outlook(Held held) {
        Agreement agreement = Objects.requireNonNull(agreements.get(held.service()));
        // Who was moved has waited: the earliest room is theirs, whatever was promised to others since.
        Room.Need need = new Room.Need(held.counsellor(), agreement, held.minutes(), held.letterAt(), now, false);
        return new Room(room.timetable(), room.load().without(held.promise())).outlook(need);
    }

    /** Takes the room, so that the next one does not. */
    private Change taken(Change change) {
        Held held = change.held();
        Optional<Occurrence> block = change.next().block();
        room.load()
                .replace(new Held(
                        held.promise(),
                        held.counsellor(),
                        block.map(Occurrence::counsellor).orElse(held.counsellor()),
                        held.service(),
                        block.map(Held.Place::of),
                        change.isMove() ? change.next().due() : held.due(),
                        held.minutes(),
                        held.letterAt(),
                        held.parked()));
        return change;
    }

    private boolean stays(Held held) {
        return time(held)
                // One that has begun is on its counsellor's table; what cannot be done in it is found out before its
                // end.
                .filter(time -> !time.from().isAfter(now) || fits(held, time))
                .isPresent();
    }

    /** Its block, if that takes place, is for its service, and ends by what was promised. */
    Optional<Occurrence> time(Held held) {
        return room.times(held.counsellor(), held.service(), now, held.due().plusSeconds(1)).stream()
                .filter(held::isIn)
                .filter(time -> !time.to().isAfter(held.due()))
                .findFirst();
    }

    /** Earlier letters first; one that is longer than the block alone has it for itself. */
    private boolean fits(Held held, Occurrence time) {
        int before = 0;
        for (Held other : room.load().in(time)) {
            if (other.promise().equals(held.promise())) {
                return before == 0 || before + held.minutes() <= time.capacity();
            }
            // What does not fit is moved and takes no room.
            before += before == 0 || before + other.minutes() <= time.capacity() ? other.minutes() : 0;
        }
        return true;
    }
}
