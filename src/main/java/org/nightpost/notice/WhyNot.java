package org.nightpost.notice;

import java.util.Locale;

/** Why a mail has not arrived, as far as the portal knows. */
public enum WhyNot {
    /** It is being tried; seen later, the process ended in the middle of it. */
    UNDER_WAY,
    /** The mail server was not there. */
    AWAY,
    /** The mail server put it off, or fell silent. */
    PUT_OFF,
    /** The mail server had it whole and never answered. */
    UNSURE,
    /** The mail server refused it for good: most often the address is wrong. */
    REFUSED,
    /** The address, or the link, cannot be opened: a damaged row. */
    UNREADABLE;

    /** The reason's name in text keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
