package org.nightpost.insight;

import java.util.List;

/**
 * The state of the system.
 *
 * @param look what somebody should look at, first
 * @param fine what is as it should be
 */
public record StatePage(List<Item> look, List<Item> fine) {
    /**
     * One thing in words.
     *
     * @param heading what it is about
     * @param text how it stands, in a sentence
     * @param advice what to do; empty if nothing
     * @param link where; empty if nowhere
     */
    public record Item(String heading, String text, String advice, String link) {}
}
