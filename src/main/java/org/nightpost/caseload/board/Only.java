package org.nightpost.caseload.board;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a board can be narrowed down to. Several together show what all of them let through. */
public enum Only {
    /** A letter of the client waits. */
    WAITING,
    /** The promise may break. */
    RISK,
    /** The promise has passed. */
    BROKEN,
    /** Nothing has come from the client for {@link Tally#SILENT}. */
    SILENT,
    /** The client has not opened the last letter. */
    UNREAD,
    /** The counsellor has less time reserved than what waits takes. */
    OVERLOADED,
    /** The counsellor is a trainee. */
    TRAINEE;

    /** As it stands in addresses and keys of texts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Only> of(String key) {
        return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
