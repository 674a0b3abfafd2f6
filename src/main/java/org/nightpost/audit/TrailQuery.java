package org.nightpost.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which lines of the trail somebody wants to see, and may.
 *
 * @param things the first words of the deeds, such as {@code letter}; none of them: no line
 * @param from the first moment
 * @param until the first moment after the last
 * @param people whose deeds, or deeds to whom; empty: everybody's
 * @param one of them alone
 * @param before only lines older than this one; the page before ended with it
 * @param most lines at most
 */
public record TrailQuery(
        Set<String> things,
        Instant from,
        Instant until,
        Set<UUID> people,
        Optional<UUID> one,
        Optional<Place> before,
        int most) {
    /** Where a page ended. */
    public record Place(Instant at, UUID line) {}

    public TrailQuery {
        things = Set.copyOf(things);
        people = Set.copyOf(people);
    }
}
