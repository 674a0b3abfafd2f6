package org.nightpost.supervision.ledger;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.nightpost.people.Profile;

/**
 * What one counsellor had of supervision, month by month.
 *
 * @param minimum the strictest of their teams
 * @param months the present one first, back to the first in which they had supervision or began a block
 */
public record Ledger(UUID counsellor, String name, boolean trainee, Minimum minimum, List<Month> months) {
    /**
     * Counts it. In a month without work for clients nothing is due: then supervision may pause.
     *
     * @param clients whether they answer anybody now
     * @param had minutes of supervision that count
     * @param worked minutes of the blocks they began
     */
    static Ledger of(
            Profile whose,
            Minimum minimum,
            boolean clients,
            Map<YearMonth, Integer> had,
            Map<YearMonth, Integer> worked,
            YearMonth now) {
        YearMonth since = Stream.concat(had.keySet().stream(), worked.keySet().stream())
                .filter(month -> month.isBefore(now))
                .min(YearMonth::compareTo)
                .orElse(now);
        List<Month> months = new ArrayList<>();
        for (YearMonth month = now; !month.isBefore(since); month = month.minusMonths(1)) {
            int work = worked.getOrDefault(month, 0);
            int due = clients || work > 0 ? minimum.due(whose.trainee(), work) : 0;
            months.add(new Month(month, had.getOrDefault(month, 0), work, due));
        }
        return new Ledger(whose.id(), whose.name(), whose.trainee(), minimum, List.copyOf(months));
    }

    public Month present() {
        return months.get(0);
    }

    /** How many of the months that are over lack something. */
    public int lacking() {
        return (int)
                months.stream().skip(1).filter(month -> month.missing() > 0).count();
    }
}
