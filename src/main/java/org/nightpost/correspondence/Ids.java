package org.nightpost.correspondence;

import java.util.UUID;
import org.nightpost.web.PostedId;

/** How ids are read and what stands for none. */
class Ids {
    /** Stands for "none": a UUID column that may be null fails on PostgreSQL (EclipseLink #2717). */
    static final UUID NONE = new UUID(0, 0);

    private Ids() {}

    /** @throws IllegalArgumentException without the text itself, which does not belong in a message */
    static UUID read(String text, String what) {
        return PostedId.of(text).orElseThrow(() -> new IllegalArgumentException("This is not the id of a " + what));
    }
}
