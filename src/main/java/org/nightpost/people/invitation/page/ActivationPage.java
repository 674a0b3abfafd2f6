package org.nightpost.people.invitation.page;

import java.time.Instant;
import java.util.List;
import org.nightpost.security.Role;
import org.nightpost.web.Problem;

/**
 * The page behind a link that works.
 *
 * @param action where it posts to
 * @param client whether a client was invited
 * @param invitedBy the name of whoever invited; empty while a spoken code is wanted: a link in wrong hands tells nothing
 * @param roles what a member of staff becomes
 * @param spoken whether a code is wanted
 * @param triesLeft of it
 */
public record ActivationPage(
        String action,
        boolean client,
        String invitedBy,
        List<Role> roles,
        boolean spoken,
        int triesLeft,
        Instant until,
        ActivationForm form,
        List<Problem> problems) {}
