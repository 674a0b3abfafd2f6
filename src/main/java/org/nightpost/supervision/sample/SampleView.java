package org.nightpost.supervision.sample;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A sample and what became of it.
 *
 * @param supervisor who had it drawn
 * @param wanted how many were to be drawn, beside those that are always in it
 * @param among how many the team had
 * @param words that say why it was drawn; empty if they do not open
 * @param items in the order in which they were drawn
 */
public record SampleView(
        UUID id,
        UUID team,
        UUID supervisor,
        Instant drawnAt,
        int wanted,
        int among,
        Optional<String> words,
        List<Item> items) {
    /** A correspondence of it. */
    public record Item(
            UUID id, UUID correspondence, Why why, Optional<Instant> reviewedAt, Optional<UUID> reviewedBy) {}

    public int reviewed() {
        return (int)
                items.stream().filter(item -> item.reviewedAt().isPresent()).count();
    }

    /** The words must not end up in a log. */
    @Override
    public String toString() {
        return "SampleView[" + id + "]";
    }
}
