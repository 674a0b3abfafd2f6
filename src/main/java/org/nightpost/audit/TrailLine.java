package org.nightpost.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of the trail, as it may be shown.
 *
 * @param actor who did it, or {@link Acting#NOBODY}
 * @param deed a word of the code
 * @param subject what it was done to, or {@link Acting#NOBODY}
 */
public record TrailLine(UUID id, Instant at, UUID actor, String deed, UUID subject) {}
