package org.nightpost.correspondence;

import java.util.Locale;
import java.util.UUID;

/** How ids are read and what stands for none. */
class Ids {
    /** Stands for "none": a UUID column that may be null fails on PostgreSQL (EclipseLink #2717). */
    static final UUID NONE = new UUID(0, 0);

    private Ids() {}

    /** Only the one spelling that we write: {@code UUID.fromString} also takes {@code 1-1-1-1-1}. */
    static UUID read(String text, String what) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equals(text.toLowerCase(Locale.ROOT))) {
                return id;
            }
        } catch (IllegalArgumentException odd) {
            // Falls through: the text itself does not belong in a message.
        }
        throw new IllegalArgumentException("This is not the id of a " + what);
    }
}
