package org.nightpost.correspondence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A letter that is held, for its writer.
 *
 * @param at when it goes by itself
 * @param sitting the block with whose end it goes; all zeros for none
 * @param stopped it went nowhere, as its writer did not answer here when its moment came
 * @param arrived the client's first letter that came since
 */
public record HeldView(
        CorrespondenceFacts correspondence,
        Instant heldAt,
        Instant at,
        UUID sitting,
        boolean stopped,
        Optional<LetterFacts> arrived) {
    /** Whether it goes with the end of this block. */
    public boolean goesWith(UUID block) {
        return !sitting.equals(Ids.NONE) && sitting.equals(block);
    }
}
