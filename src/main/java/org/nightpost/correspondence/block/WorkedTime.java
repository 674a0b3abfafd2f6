package org.nightpost.correspondence.block;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nightpost.deed.PortalClock;

/** For how long counsellors sat at their blocks: the client hours by which a trainee's supervision is measured. */
@ApplicationScoped
@Transactional
public class WorkedTime {
    @Inject
    Sittings sittings;

    @Inject
    PortalClock clock;

    /**
     * Minutes of the blocks that these counsellors began from this day on, by month; who began none is missing. A block that
     * nobody ended counts until its end. One statement. Whose may be asked is the caller's question.
     */
    public Map<UUID, Map<YearMonth, Integer>> of(Collection<UUID> counsellors, LocalDate from) {
        Instant now = clock.instant();
        Map<UUID, Map<YearMonth, Integer>> worked = new HashMap<>();
        for (Sitting sitting : counsellors.isEmpty() ? List.<Sitting>of() : sittings.since(counsellors, from)) {
            worked.computeIfAbsent(sitting.counsellor(), none -> new HashMap<>())
                    .merge(YearMonth.from(sitting.on()), minutes(sitting, now), Integer::sum);
        }
        return worked;
    }

    private static int minutes(Sitting sitting, Instant now) {
        Instant planned = sitting.endsAt().isBefore(now) ? sitting.endsAt() : now;
        Instant end = sitting.endedAt().orElse(planned);
        return (int) Math.max(0, Duration.between(sitting.begunAt(), end).toMinutes());
    }
}
