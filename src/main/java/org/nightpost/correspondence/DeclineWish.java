package org.nightpost.correspondence;

import java.util.Locale;

/** What a client wants who declines a handover. */
public enum DeclineWish {
    /** To stay with who answers now. */
    STAY,
    /** To be answered by yet somebody else. */
    OTHER;

    /** In text keys, and the value of a form. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
