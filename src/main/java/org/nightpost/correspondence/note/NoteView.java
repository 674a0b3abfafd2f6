package org.nightpost.correspondence.note;

import java.time.Instant;
import java.util.Optional;

/**
 * The case note as it is stored.
 *
 * @param rev 0 if there is none
 * @param savedAt empty if there is none
 * @param readable false if it does not open
 */
public record NoteView(long rev, Optional<Instant> savedAt, boolean readable, String text) {
    static final NoteView NONE = new NoteView(0, Optional.empty(), true, "");

    /** Whether there is nothing to read. */
    public boolean isEmpty() {
        return readable && text.isBlank();
    }

    /** A note must not end up in a log. */
    @Override
    public String toString() {
        return "NoteView[" + rev + "]";
    }
}
