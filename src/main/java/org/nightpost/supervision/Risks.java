package org.nightpost.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.correspondence.CaseloadCounts;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.schedule.Promises;
import org.nightpost.schedule.block.Blocks;
import org.nightpost.schedule.block.Timetable;

/**
 * Which promises may break: those that have passed, and those before which no block of their counsellor is left. Of a
 * counsellor who has never reserved any time, those of the next day and night.
 */
@ApplicationScoped
class Risks {
    private static final Duration SOON = Duration.ofDays(1);

    @Inject
    CaseloadCounts counts;

    @Inject
    Promises promises;

    @Inject
    Blocks blocks;

    /** How many of these counsellors' correspondences have such a promise. Six statements. */
    int of(Collection<UUID> counsellors, Instant now) {
        List<CorrespondenceFacts> facts = counts.factsOf(counsellors);
        Map<UUID, Instant> due =
                promises.openFor(facts.stream().map(one -> one.id().value()).toList());
        Timetable timetable = blocks.timetable(counsellors);
        return (int) facts.stream()
                .filter(one -> isAtRisk(one, due.get(one.id().value()), timetable, now))
                .count();
    }

    private static boolean isAtRisk(CorrespondenceFacts one, @Nullable Instant due, Timetable timetable, Instant now) {
        if (due == null || !due.isAfter(now)) {
            return due != null;
        }
        return timetable.hasBlocks(one.counsellor())
                ? timetable.of(one.counsellor(), one.service(), now, due).isEmpty()
                : due.isBefore(now.plus(SOON));
    }
}
