package org.nightpost.correspondence;

import java.time.Instant;
import java.util.UUID;

/**
 * Until when a letter is held.
 *
 * @param at when it goes by itself
 * @param sitting the block with whose end it goes, also if that comes sooner; all zeros for none
 * @param late whether its writer knows that the promise is over by then
 */
public record Hold(Instant at, UUID sitting, boolean late) {
    /** Until this moment. */
    public static Hold until(Instant at, boolean late) {
        return new Hold(at, Ids.NONE, late);
    }

    /** Until this block ends. */
    public static Hold toTheEnd(UUID sitting, Instant at, boolean late) {
        return new Hold(at, sitting, late);
    }
}
