package org.nightpost.correspondence.recovery;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nightpost.correspondence.GiveBack;
import org.nightpost.web.Posted;
import org.nightpost.web.Problem;

/**
 * The form on which somebody says by what they know a person.
 *
 * @param version of the person's pair that the page spoke of; -1 if it spoke of none
 */
record ConfirmForm(Set<GiveBack.Way> ways, int version) {
    private static final String WAYS = "way";
    private static final String VERSION = "version";
    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    static ConfirmForm of(Posted posted) {
        Set<GiveBack.Way> ways = EnumSet.noneOf(GiveBack.Way.class);
        for (GiveBack.Way way : GiveBack.Way.values()) {
            if (posted.all(WAYS).contains(way.name())) {
                ways.add(way);
            }
        }
        return new ConfirmForm(ways, (int) posted.number(VERSION, -1));
    }

    /**
     * How the page comes back: with its ticks, unless the person has another pair by now than the one that the page, or the
     * page before the question for the passphrase, spoke of.
     *
     * @param present of the person who waits now
     */
    Again again(Optional<GiveBack.Waiting> present) {
        boolean same = version < 0
                || present.map(waiting -> waiting.version() == version).orElse(true);
        if (!same) {
            return new Again(CONFLICT, new ConfirmPage.Ticks(Set.of(), true, List.of()));
        }
        List<Problem> problems =
                ways.isEmpty() ? List.of(new Problem(WAYS, "correspondence.recovery.problem.way")) : List.of();
        return new Again(problems.isEmpty() ? 200 : UNPROCESSABLE, new ConfirmPage.Ticks(ways, false, problems));
    }

    /** An answer that shows the page once more. */
    record Again(int status, ConfirmPage.Ticks ticks) {}
}
