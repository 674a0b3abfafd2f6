package org.nightpost.notice;

import java.time.Instant;

/**
 * What a mail to staff counts. Stands in the outbox in clear.
 *
 * @param number how many
 * @param at a time of the day in words, at most ten characters; or empty
 * @param until from when on nobody needs this mail any more
 */
public record Figures(int number, String at, Instant until) {
    /** Of mails that count nothing and never come too late. */
    public static final Figures NONE = new Figures(0, "", Instant.parse("9999-12-31T00:00:00Z"));
}
