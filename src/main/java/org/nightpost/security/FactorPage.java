package org.nightpost.security;

import org.nightpost.security.factor.Passkeys;

/**
 * The second step of signing in.
 *
 * @param then the path to go to afterwards
 * @param kept the sealed fields of a form that waits; empty if there is none
 * @param wrong what was wrong with the last try, as the end of a text key; empty if nothing was
 * @param now what the portal's clock says, for a phone that goes wrong
 * @param codes whether a code can be typed: from an app, or a spare one
 * @param app whether there is an app
 * @param passkey what the browser is asked; both parts empty if this person has no passkey
 */
public record FactorPage(
        String then, String kept, String wrong, String now, boolean codes, boolean app, Passkeys.Question passkey) {}
