package org.nightpost.caseload;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.nightpost.correspondence.CaseloadCounts;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.deed.Deed;
import org.nightpost.notice.Figures;
import org.nightpost.notice.Notifies;
import org.nightpost.notice.Once;
import org.nightpost.people.People;
import org.nightpost.schedule.block.Blocks;
import org.nightpost.schedule.block.Occurrence;
import org.nightpost.schedule.block.Timetable;

/**
 * Tells a counsellor how many letters wait for one block. That is decided once for each time at which it begins: a letter that comes after it waits for the
 * block without another mail, and none goes out when nothing waited.
 */
@Deed
public class TellBeforeBlock {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    @Inject
    Once once;

    @Inject
    CaseloadCounts counts;

    @Inject
    Blocks blocks;

    @Inject
    People people;

    @Inject
    Event<BlockNear> near;

    /** Nothing happens if this block was told before, by whatever node, or if it does not count any more. */
    public void tell(Occurrence block) {
        UUID counsellor = block.counsellor();
        if (!once.claim(Notifies.BEFORE_BLOCK, counsellor, occasion(block)) || isClosed(block)) {
            return;
        }
        int waiting = counts.of(Set.of(counsellor)).values().stream()
                .mapToInt(CaseloadCounts.Counts::waiting)
                .sum();
        if (waiting > 0) {
            ZoneId zone = people.profile(counsellor).zone();
            String at = TIME.format(block.from().atZone(zone));
            near.fire(new BlockNear(counsellor, new Figures(waiting, at, block.from())));
        }
    }

    /** A block that is put to another time after it was told is told of once more. */
    private static String occasion(Occurrence block) {
        return block.block() + " " + block.on() + " " + TIME.format(block.from().atZone(block.zone()));
    }

    /** Every service whose letters wait here is closed on that day. */
    private boolean isClosed(Occurrence block) {
        LocalDate day = block.from().atZone(block.zone()).toLocalDate();
        Timetable timetable = blocks.timetable(Set.of(block.counsellor()));
        List<CorrespondenceFacts> facts = counts.factsOf(Set.of(block.counsellor()));
        return facts.stream().allMatch(one -> timetable.isClosed(one.service(), day));
    }
}
