package org.nightpost.notice;

import java.time.Instant;

/**
 * A mail that the demo wrote into its folder instead of sending it.
 *
 * @param name of the file, to be shown and not to be opened by
 * @param at when it was sent
 */
public record DemoMail(String name, Instant at, String to, String subject, String text) {}
