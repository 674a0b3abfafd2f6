package org.nightpost.security.terms;

import java.time.Instant;

/**
 * One version of the terms.
 *
 * @param version from 1
 * @param words plain text, canonical
 * @param asked whether everybody has to agree before they go on; false for a correction
 */
public record Terms(int version, String words, boolean asked, Instant publishedAt) {}
