package org.nightpost.correspondence.search;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.nightpost.correspondence.LetterFacts;
import org.nightpost.correspondence.content.Side;
import org.nightpost.web.Problem;

/**
 * Where a counsellor looks for words.
 *
 * @param sought as it was typed
 * @param found empty before anything was asked
 */
public record SearchPage(String sought, ZoneId zone, Optional<Found> found, List<Problem> problems) {
    /**
     * What was found.
     *
     * @param rows the newest letters first
     * @param more whether there are more than are shown
     * @param read how many letters were looked through
     * @param waiting how many were not, because they lie closed
     * @param damaged how many do not open
     */
    public record Found(List<Row> rows, boolean more, int read, int waiting, int damaged) {}

    /** A letter with the words in it. */
    public record Row(LetterFacts facts, String alias, Excerpt excerpt) {
        public String path() {
            return "/correspondences/" + facts.correspondence() + "/letters/" + facts.id();
        }

        public boolean isTheirs() {
            return facts.side() == Side.CLIENT;
        }
    }

    public boolean isWrong() {
        return !problems.isEmpty();
    }

    public int most() {
        return Search.MOST;
    }

    /** What is sought must not end up in a log. */
    @Override
    public String toString() {
        return "SearchPage";
    }
}
