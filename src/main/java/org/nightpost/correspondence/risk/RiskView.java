package org.nightpost.correspondence.risk;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That somebody set the level.
 *
 * @param number counted within the correspondence, from 1; the highest holds
 * @param level empty if it does not open
 * @param reason empty if it does not open
 * @param toldAt when the supervisors of the team were told to look
 */
public record RiskView(
        int number,
        UUID author,
        Optional<RiskLevel> level,
        Optional<String> reason,
        Instant notedAt,
        Optional<Instant> toldAt) {
    /** A reason must not end up in a log. */
    @Override
    public String toString() {
        return "RiskView[" + number + "]";
    }
}
