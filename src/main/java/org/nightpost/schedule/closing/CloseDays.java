package org.nightpost.schedule.closing;

import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.Deed;
import org.nightpost.schedule.IfChanged;
import org.nightpost.schedule.IfChanged.Touched;
import org.nightpost.schedule.Promises;
import org.nightpost.schedule.Promises.Why;
import org.nightpost.schedule.block.Blocks;
import org.nightpost.schedule.block.ClosingDays;

/** Closes a service on some days, and replaces in the same breath the promises that fall on them. */
@Deed
public class CloseDays {
    @Inject
    Blocks blocks;

    @Inject
    Promises promises;

    @Inject
    IfChanged ifChanged;

    @Inject
    AuditTrail trail;

    /**
     * Closes. A second time with the same id it does nothing.
     *
     * @param expected how many promises the administrator was told would move
     * @return how many would move, and nothing is done, if that is not what was expected; else {@code expected}
     */
    public int close(ClosingDays days, int expected) {
        if (blocks.closings(days.service()).stream()
                .anyMatch(other -> other.id().equals(days.id()))) {
            return expected;
        }
        Set<UUID> counsellors = promises.counsellorsOf(days.service());
        int touched = (int)
                ifChanged.touched(blocks.timetable(blocks.company(counsellors)).with(days), counsellors).stream()
                        .filter(Touched::isMove)
                        .count();
        if (touched == expected) {
            blocks.close(days);
            trail.record("closing.added", days.service());
            promises.replan(counsellors, Why.CLOSED);
        }
        return touched;
    }

    /** Opens again. What was promised meanwhile stays as it was told. */
    public void open(UUID service, UUID closing) {
        if (blocks.open(service, closing)) {
            trail.record("closing.removed", service);
            promises.replan(promises.counsellorsOf(service), Why.CLOSED);
        }
    }
}
