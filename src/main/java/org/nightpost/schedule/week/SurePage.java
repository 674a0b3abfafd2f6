package org.nightpost.schedule.week;

import java.time.Instant;
import java.util.List;

/**
 * What a change would mean, before it is made.
 *
 * @param action where the form posts to
 * @param sure proves that this very page was seen
 */
public record SurePage(String action, BlockForm form, List<Finding> notes, List<Line> touched, String sure) {
    /** A promise that would be moved. */
    public record Line(String client, Instant due, Instant wouldBe) {}
}
