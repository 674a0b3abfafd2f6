package org.nightpost.schedule.week;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.schedule.IfChanged;
import org.nightpost.schedule.IfChanged.Touched;
import org.nightpost.schedule.Promises;
import org.nightpost.schedule.Promises.Why;
import org.nightpost.schedule.block.BlockChange;
import org.nightpost.schedule.block.BlockTime;
import org.nightpost.schedule.block.Blocks;
import org.nightpost.schedule.block.Timetable;

/** Changes a counsellor's week, and replaces in the same breath what can no longer be kept. */
@Deed
public class ChangeWeek {
    @Inject
    Blocks blocks;

    @Inject
    Promises promises;

    @Inject
    IfChanged ifChanged;

    @Inject
    AuditTrail trail;

    @Inject
    PortalClock clock;

    /** What became of it. */
    public sealed interface Result {}

    /** It is done, now or by an earlier press of the same form. */
    public record Saved() implements Result {}

    /** It cannot be. */
    public record Refused(Finding why) implements Result {}

    /** Somebody, perhaps the same person in another tab, has changed this time meanwhile. */
    public record Stale() implements Result {}

    /** For this counsellor there is no such time. */
    public record NotFound() implements Result {}

    /**
     * It can be, and something has to be known first.
     *
     * @param sure what proves, sent along, that this very answer was seen
     */
    public record Asks(List<Finding> notes, List<Touched> touched, String sure) implements Result {
        private boolean isWorthAsking() {
            return !notes.isEmpty() || touched.stream().anyMatch(Touched::weighs);
        }
    }

    /** Reserves time. Only a form without problems. */
    public Result reserve(UUID counsellor, BlockForm form, String sure) {
        promises.holdTime(counsellor);
        Timetable now = blocks.timetable(blocks.company(Set.of(counsellor)));
        return now.isOf(counsellor, form.id()) ? new Saved() : carryOut(counsellor, now, form.reserve(), sure);
    }

    /** Changes one time of a block, or all from it on. Only a form without problems. */
    public Result change(UUID counsellor, UUID block, LocalDate on, BlockForm form, String sure) {
        promises.holdTime(counsellor);
        Timetable now = blocks.timetable(blocks.company(Set.of(counsellor)));
        Optional<BlockTime> found = now.find(counsellor, block, on);
        if (found.isEmpty() || now.isOf(counsellor, form.id())) {
            return new Saved();
        }
        BlockTime planned = found.get();
        BlockChange change = form.change(planned);
        if (isDone(now.after(counsellor, change).find(counsellor, block, on), planned, form)) {
            return new Saved();
        }
        if (!planned.print().equals(form.base())) {
            return new Stale();
        }
        if (!planned.time().from().isAfter(clock.instant())) {
            return new Refused(new Finding(
                    "week.problem.begun", on, Optional.of(planned.time().from()), ""));
        }
        return carryOut(counsellor, now, change, sure);
    }

    private static boolean isDone(Optional<BlockTime> then, BlockTime planned, BlockForm form) {
        if (form.is(BlockForm.END) || form.is(BlockForm.LATER)) {
            return form.is(BlockForm.END) && planned.isLeftOut();
        }
        return then.filter(time -> time.print().equals(planned.print()) && time.kind() == planned.kind())
                .isPresent();
    }

    private Result carryOut(UUID counsellor, Timetable now, BlockChange change, String sure) {
        // Their own was found before: this is somebody else's, and nothing would be reserved under its id.
        if (change.begin().filter(begin -> blocks.isBlock(begin.block())).isPresent()) {
            return new NotFound();
        }
        Timetable then = now.after(counsellor, change);
        Instant moment = clock.instant();
        Conflicts conflicts = new Conflicts(then, counsellor, change, moment);
        Optional<Finding> refusal = conflicts.refusal();
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        List<Touched> touched = ifChanged.touched(then, List.of(counsellor));
        Asks asks = new Asks(conflicts.notes(), touched, print(conflicts.notes(), touched));
        if (!asks.sure().equals(sure) && asks.isWorthAsking()) {
            return asks;
        }
        blocks.change(counsellor, change);
        record(change);
        promises.replan(List.of(counsellor), Why.BLOCK_CHANGED);
        return new Saved();
    }

    private void record(BlockChange change) {
        change.begin().ifPresent(begin -> trail.record("block.reserved", begin.block()));
        change.end().ifPresent(end -> trail.record("block.ended", end.block()));
        change.once().ifPresent(once -> trail.record("block.changed", once.block()));
    }

    private static String print(List<Finding> notes, List<Touched> touched) {
        return Integer.toHexString((notes + " " + touched).hashCode());
    }
}
