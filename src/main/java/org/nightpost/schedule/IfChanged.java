package org.nightpost.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nightpost.schedule.Plan.Change;
import org.nightpost.schedule.Plan.Where;
import org.nightpost.schedule.block.Occurrence;
import org.nightpost.schedule.block.Timetable;

/** What a change of somebody's time would do to promises. Nothing is stored. */
@ApplicationScoped
@Transactional
public class IfChanged {
    @Inject
    private PromiseRows rows;

    @Inject
    private Planning planning;

    /**
     * A promise that would be kept in another time, or later.
     *
     * @param due what was promised
     * @param wouldBe what would be told then; {@code due} if it stays
     * @param reads when the time begins in which it would be answered; empty if none is reserved by then
     * @param tooMuch by how many minutes more would be promised in that time than it has
     */
    public record Touched(UUID correspondence, Instant due, Instant wouldBe, Optional<Instant> reads, int tooMuch) {
        /** Whether the client would be told another moment. */
        public boolean isMove() {
            return wouldBe.isAfter(due);
        }

        /** Whether its counsellor has to know: the client is told, or the time does not suffice. */
        public boolean weighs() {
            return isMove() || tooMuch > 0 || reads.isEmpty();
        }
    }

    /** What {@link Promises#replan} would change if this were the time of these counsellors. */
    public List<Touched> touched(Timetable asItWouldBe, Collection<UUID> counsellors) {
        Set<UUID> readers = planning.withCovers(rows.concerned(counsellors));
        List<Promise> open = rows.open(counsellors);
        Map<UUID, UUID> correspondences = new HashMap<>();
        open.forEach(promise -> correspondences.put(promise.id(), promise.correspondence()));
        Plan plan = planning.plan(asItWouldBe, readers, open);
        return plan.changes(Planning.toWrite(open)).stream()
                .map(change -> touched(
                        change,
                        correspondences.getOrDefault(change.held().promise(), Promise.NONE),
                        plan.where(change)))
                .toList();
    }

    private static Touched touched(Change change, UUID correspondence, Where where) {
        Instant due = change.held().due();
        return new Touched(
                correspondence,
                due,
                change.isMove() ? change.next().due() : due,
                where.time().map(Occurrence::from),
                where.tooMuch());
    }
}
