package org.nightpost.correspondence.sidenote;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Side notes that answer each other.
 *
 * @param id of the first of them
 * @param maySettle whether the reader can settle it
 * @param notes in their order, at least one
 */
public record SideThread(UUID id, Spot spot, Turn turn, boolean maySettle, List<Said> notes) {
    /**
     * One note.
     *
     * @param words empty if they do not open
     */
    public record Said(UUID author, Instant at, Optional<String> words) {
        /** A note must not end up in a log. */
        @Override
        public String toString() {
            return "Said[" + at + "]";
        }
    }

    public boolean isSettled() {
        return turn == Turn.NOBODY;
    }
}
