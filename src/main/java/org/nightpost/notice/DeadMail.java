package org.nightpost.notice;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail that will not arrive.
 *
 * @param person whom it was for
 * @param template which words it had
 * @param at when it was tried last
 * @param why as far as the portal knows
 * @param mayWake whether it can be tried again; not if it carried a link, which is erased
 */
public record DeadMail(UUID id, UUID person, String template, Instant at, WhyNot why, boolean mayWake) {}
