package org.nightpost.correspondence.opening;

/**
 * What a supervisor says of an opening.
 *
 * @param words that the client reads
 * @param note for colleagues alone; empty for none, and for whoever may not read it
 */
public record Said(OpeningReason reason, String words, String note) {
    /** The words must not end up in a log. */
    @Override
    public String toString() {
        return "Said[" + reason + "]";
    }
}
