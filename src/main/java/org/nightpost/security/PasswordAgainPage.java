package org.nightpost.security;

/**
 * The password is asked for again.
 *
 * @param then where to go afterwards
 * @param kept the sealed fields of the form that waits; empty if there is none
 * @param wrong it was not the person's
 * @param notNow nobody looked at it
 */
public record PasswordAgainPage(String then, String kept, boolean wrong, boolean notNow) {}
