package org.nightpost.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of the trail, as it may be shown.
 *
 * @param actor who did it, or {@link Acting#NOBODY}
 * @param deed a word of the code
 * @param subject what it was done to, or {@link Acting#NOBODY}
 * @param number its place in the chain, from 1; 0 until it is linked, which takes seconds
 * @param chain the link at that place, a code over it and all before, in hexadecimal digits; empty until it is linked
 */
public record TrailLine(UUID id, Instant at, UUID actor, String deed, UUID subject, long number, String chain) {}
