package org.nightpost.correspondence.opening;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a supervisor opens letters, to be chosen; what it is about is said in words beside it. */
public enum OpeningReason {
    RISK,
    COMPLAINT,
    COVER,
    TRAINEE,
    SAMPLE,
    ASKED,
    OTHER;

    /** As forms and texts name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty if this is none. */
    public static Optional<OpeningReason> of(String key) {
        return Arrays.stream(values())
                .filter(reason -> reason.key().equals(key))
                .findFirst();
    }
}
