package org.nightpost.notice;

import java.time.Instant;
import java.util.Optional;

/**
 * The outbox in three figures.
 *
 * @param late how many of those that wait were tried already
 * @param oldest since when the oldest waits
 */
public record MailState(long waiting, long late, long dead, Optional<Instant> oldest) {}
