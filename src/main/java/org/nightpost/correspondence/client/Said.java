package org.nightpost.correspondence.client;

import java.util.Optional;

/**
 * A promise as pages say it.
 *
 * @param lead a sentence that ends before the moment
 * @param due the moment
 * @param late that it is later than agreed; empty if it is not
 * @param moved what was told before, and why it no longer holds; empty if that never happened
 */
public record Said(String lead, String due, Optional<String> late, Optional<Moved> moved) {
    /** Another moment than the one before. */
    public record Moved(String before, String why) {}
}
