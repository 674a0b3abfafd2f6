package org.nightpost.security;

/**
 * A form came while something is to be done first.
 *
 * @param action what
 * @param form the path of the form that waits
 * @param kept its sealed fields
 */
public record OneThingFirstPage(RequiredAction action, String form, String kept) {}
