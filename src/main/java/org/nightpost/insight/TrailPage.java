package org.nightpost.insight;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of the trail.
 *
 * @param path of the page itself
 * @param kinds keys of those that may be chosen
 * @param kind the chosen one; empty: all
 * @param from the first day, as a form wants it
 * @param until the last day
 * @param people by id, those who may be chosen
 * @param who the chosen one; empty: everybody
 * @param lines the newest first
 * @param older where the next page begins; none if this is the last
 * @param first whether the newest lines are on this page
 */
public record TrailPage(
        String path,
        List<String> kinds,
        String kind,
        String from,
        String until,
        Map<String, String> people,
        String who,
        List<Row> lines,
        Optional<String> older,
        boolean first) {

    /**
     * A line in words.
     *
     * @param who did it; empty: nobody who is known
     * @param deed what happened, in a sentence
     * @param whom to whom or what; empty: nothing of its own
     */
    public record Row(String at, String who, String deed, String whom) {}

    /** The same lines as a table for keeping; empty where there is none. */
    public String table() {
        return path.startsWith("/team/")
                ? path + "/table.csv?kind=" + kind + "&from=" + from + "&until=" + until + "&who=" + who
                : "";
    }

    /** The page as it is, for a link that changes one thing of it. */
    public String link(String before) {
        return path + "?kind=" + kind + "&from=" + from + "&until=" + until + "&who=" + who
                + (before.isEmpty() ? "" : "&before=" + before);
    }
}
