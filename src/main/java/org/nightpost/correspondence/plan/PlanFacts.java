package org.nightpost.correspondence.plan;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known of one version of a safety plan without opening it.
 *
 * @param number counted within the correspondence, from 1
 * @param agreedAt when the client agreed to it
 */
public record PlanFacts(int number, UUID author, Instant savedAt, Optional<Instant> agreedAt) {
    /** Whether the client has agreed to it. */
    public boolean isAgreed() {
        return agreedAt.isPresent();
    }
}
