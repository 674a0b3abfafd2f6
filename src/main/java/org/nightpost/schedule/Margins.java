package org.nightpost.schedule;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How much later than the end of a block its answers are promised: what somebody in training writes is read by a supervisor
 * before it goes, and each service says how long that may take.
 */
record Margins(Set<UUID> trainees, Map<UUID, Duration> byService) {
    static final Margins NONE = new Margins(Set.of(), Map.of());

    Duration of(UUID reader, UUID service) {
        return trainees.contains(reader) ? byService.getOrDefault(service, Duration.ZERO) : Duration.ZERO;
    }
}
