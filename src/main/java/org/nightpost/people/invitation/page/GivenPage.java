package org.nightpost.people.invitation.page;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import org.nightpost.people.Profile;
import org.nightpost.people.invitation.Invited;
import org.nightpost.web.Language;
import org.nightpost.web.Texts;

/**
 * What whoever invited gets once: a slip to print, a code to tell by phone, or both.
 *
 * @param slip the words of the slip, in the language of the person who gets it
 * @param name whom it is for, as whoever invited knows them; not on the slip
 * @param portal the portal's address, as one types it
 * @param link the whole link
 * @param typed the same secret in groups, to be typed on the portal's page for it
 * @param zone in which the person reads times
 * @param code six digits, in two groups; empty if none was wanted
 * @param back where to go on
 */
public record GivenPage(
        Texts slip,
        String name,
        String portal,
        String link,
        String typed,
        Instant until,
        ZoneId zone,
        boolean byMail,
        String code,
        String back) {
    private static final int HALF = 3;

    /** @param url where people reach the portal */
    public static GivenPage of(Invited invited, Profile profile, URI url, String back) {
        String portal = url.toString().replaceFirst("/$", "");
        Language language = Language.of(profile.language());
        String code = invited.code();
        return new GivenPage(
                new Texts(language == null ? Language.EN : language),
                profile.name(),
                portal,
                portal + invited.token().path(),
                invited.byMail() ? "" : invited.token().inGroups(),
                invited.until(),
                profile.zone(),
                invited.byMail(),
                code.isEmpty() ? "" : code.substring(0, HALF) + " " + code.substring(HALF),
                back);
    }

    /** Where the code of the slip is typed. */
    public String door() {
        return portal + "/invitation";
    }

    /** Whether there is anything that has to be shown now or never. */
    public static boolean isNeeded(Invited invited) {
        return !invited.byMail() || !invited.code().isEmpty();
    }

    /** Without link and code. */
    @Override
    public String toString() {
        return "GivenPage";
    }
}
