package org.nightpost.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.schedule.block.Occurrence;

/** What is promised already. */
final class Load {
    private final List<Held> held;

    Load(Collection<Held> held) {
        this.held = new ArrayList<>(held);
    }

    Load without(UUID promise) {
        return new Load(
                held.stream().filter(it -> !it.promise().equals(promise)).toList());
    }

    void replace(Held changed) {
        held.removeIf(it -> it.promise().equals(changed.promise()));
        held.add(changed);
    }

    /**
     * Minutes promised in each of these times. What was promised without a block is counted in the last time of who answers
     * that ends by then: it has to be done there.
     *
     * @param times by the beginning
     */
    Map<Occurrence, Integer> minutes(List<Occurrence> times) {
        Map<Occurrence, Integer> minutes = new HashMap<>();
        times.forEach(time -> minutes.put(time, 0));
        for (Held one : held) {
            timeOf(one, times).ifPresent(time -> minutes.merge(time, one.minutes(), Integer::sum));
        }
        return minutes;
    }

    Optional<Held> get(UUID promise) {
        return held.stream().filter(it -> it.promise().equals(promise)).findFirst();
    }

    /** In which of these times this one is to be answered. */
    static Optional<Occurrence> timeOf(Held one, List<Occurrence> times) {
        if (one.place().isPresent()) {
            return times.stream().filter(one::isIn).findFirst();
        }
        return times.stream()
                .filter(time ->
                        time.counsellor().equals(one.reader()) && !time.to().isAfter(one.due()))
                .reduce((before, last) -> last);
    }

    /**
     * Before this moment no letter is promised an answer that came at {@code letterAt}: somebody's earlier letter is not
     * overtaken. What its counsellor has put aside, or was promised without a block, holds nobody up.
     */
    Instant notBefore(UUID reader, Instant letterAt) {
        return held.stream()
                .filter(one -> one.reader().equals(reader)
                        && one.place().isPresent()
                        && !one.parked()
                        && !one.letterAt().isAfter(letterAt))
                .map(Held::due)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    /** Those of this time, the first letter first. */
    List<Held> in(Occurrence time) {
        return held.stream().filter(one -> one.isIn(time)).sorted(Held.IN_ORDER).toList();
    }
}
