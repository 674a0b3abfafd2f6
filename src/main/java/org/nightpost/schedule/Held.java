package org.nightpost.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.schedule.block.Occurrence;

/**
 * A promise that is open, as far as it takes up time.
 *
 * @param counsellor who answers
 * @param reader whose block it is
 * @param place the block; empty for none
 * @param letterAt when the first letter came
 * @param parked whether its counsellor put it aside
 */
record Held(
        UUID promise,
        UUID counsellor,
        UUID reader,
        UUID service,
        Optional<Place> place,
        Instant due,
        int minutes,
        Instant letterAt,
        boolean parked) {
    static final Comparator<Held> IN_ORDER =
            Comparator.comparing(Held::letterAt).thenComparing(Held::promise);

    /** One time of a block, by the day on which its rule puts it. */
    record Place(UUID block, LocalDate on) {
        static Place of(Occurrence time) {
            return new Place(time.block(), time.on());
        }
    }

    boolean isIn(Occurrence time) {
        return place.filter(Place.of(time)::equals).isPresent();
    }
}
