package org.nightpost.schedule.week;

import java.util.List;
import org.nightpost.schedule.IfChanged.Touched;

/**
 * What a change would mean, before it is made.
 *
 * @param action where the form posts to
 * @param sure proves that this very page was seen
 */
public record SurePage(String action, BlockForm form, List<Finding> notes, List<Line> touched, String sure) {
    /** A promise that would be kept in another time, or later. */
    public record Line(String client, Touched what) {}

    /** Those whose clients are told another moment. */
    public List<Line> moved() {
        return touched.stream().filter(line -> line.what().isMove()).toList();
    }

    /** Those that stay promised as they are, and have to be answered in another time. */
    public List<Line> shifted() {
        return touched.stream().filter(line -> !line.what().isMove()).toList();
    }
}
