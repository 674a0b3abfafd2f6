package org.nightpost.schedule;

import java.util.Optional;

/**
 * What a client was told of letters that nobody has answered.
 *
 * @param open the earliest that can still be kept
 * @param broken the earliest whose moment has passed
 */
public record Unanswered(Optional<Told> open, Optional<Told> broken) {
    static Unanswered of(Told told) {
        return told.broken()
                ? new Unanswered(Optional.empty(), Optional.of(told))
                : new Unanswered(Optional.of(told), Optional.empty());
    }

    Unanswered and(Unanswered other) {
        return new Unanswered(earliest(open, other.open), earliest(broken, other.broken));
    }

    private static Optional<Told> earliest(Optional<Told> one, Optional<Told> two) {
        return one.isEmpty()
                        || two.filter(told -> told.due().isBefore(one.get().due()))
                                .isPresent()
                ? two
                : one;
    }
}
