package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.nightpost.deed.PortalClock;

/** How the last weeks went in a supervisor's teams, from metadata alone. */
@ApplicationScoped
@Transactional
public class Trends {
    /** With the one that runs. */
    public static final int WEEKS = 12;

    /**
     * One week, from Monday to Sunday on the clock of whoever asks.
     *
     * @param in letters that clients sent
     * @param answered letters of clients that were answered in it, whenever they had come
     * @param kept promises that were kept in it
     * @param moved times that a client was told another moment
     * @param broken promises whose moment passed in it
     * @param days from a letter to its answer, the median of those that were answered; empty if none was
     */
    public record Week(
            LocalDate monday, int in, int answered, int kept, int moved, int broken, Optional<Double> days) {}

    @Inject
    private TrendRows rows;

    @Inject
    private PortalClock clock;

    /**
     * The last {@link #WEEKS}, the oldest first. One statement.
     *
     * @param counsellor only the correspondences that they carry now; empty for all of the supervisor's teams
     */
    public List<Week> of(UUID supervisor, Optional<UUID> counsellor, ZoneId zone) {
        LocalDate first = clock.instant()
                .atZone(zone)
                .toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(WEEKS - 1L);
        List<Instant> begins = IntStream.rangeClosed(0, WEEKS)
                .mapToObj(week -> first.plusWeeks(week).atStartOfDay(zone).toInstant())
                .toList();
        Map<String, Integer> numbers = new HashMap<>();
        Map<Integer, Double> days = new HashMap<>();
        for (Object[] row : rows.of(supervisor, counsellor.orElse(TrendRows.EVERYBODY), begins)) {
            int week = OutstandingRows.number(row[1]);
            numbers.put(row[0] + " " + week, OutstandingRows.number(row[2]));
            if (row[3] != null) {
                days.put(week, ((Number) row[3]).doubleValue());
            }
        }
        return IntStream.range(0, WEEKS)
                .mapToObj(week -> new Week(
                        first.plusWeeks(week),
                        numbers.getOrDefault("IN " + week, 0),
                        numbers.getOrDefault("ANSWERED " + week, 0),
                        numbers.getOrDefault("KEPT " + week, 0),
                        numbers.getOrDefault("MOVED " + week, 0),
                        numbers.getOrDefault("BROKEN " + week, 0),
                        Optional.ofNullable(days.get(week))))
                .toList();
    }
}
