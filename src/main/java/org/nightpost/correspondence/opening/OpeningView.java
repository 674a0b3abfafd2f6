package org.nightpost.correspondence.opening;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An opening for whoever may know of it.
 *
 * @param until the first moment at which it opens nothing
 * @param said empty if it does not open
 * @param letters that were read in it
 */
public record OpeningView(
        UUID id, UUID supervisor, Instant begunAt, Instant until, Optional<Said> said, Set<UUID> letters) {
    /** Whether this person can read on in it. */
    public boolean isRunningFor(UUID person, Instant now) {
        return supervisor.equals(person) && now.isBefore(until);
    }
}
