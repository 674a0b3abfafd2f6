package org.nightpost.schedule.block;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Timetables for tests, without a database. */
public final class Weeks {
    private final List<Block> blocks = new ArrayList<>();
    private final List<BlockException> exceptions = new ArrayList<>();
    private final List<Absence> absences = new ArrayList<>();
    private final List<Closing> closings = new ArrayList<>();

    /** Every week from this day on. */
    public Weeks weekly(UUID counsellor, String firstOn, String begins, int minutes, int capacity, String zone) {
        return block(counsellor, firstOn, 1, begins, minutes, capacity, zone);
    }

    public Weeks once(UUID counsellor, String on, String begins, int minutes, int capacity, String zone) {
        return block(counsellor, on, 0, begins, minutes, capacity, zone);
    }

    private Weeks block(
            UUID counsellor, String firstOn, int every, String begins, int minutes, int capacity, String zone) {
        Reserved reserved = new Reserved(LocalTime.parse(begins), minutes, capacity);
        blocks.add(new Block(
                counsellor,
                new BlockRule(LocalDate.parse(firstOn), Optional.empty(), every, reserved, ZoneId.of(zone))));
        return this;
    }

    /** The last block that was added is left out on this day. */
    public Weeks without(String day) {
        exceptions.add(BlockException.leftOut(blocks.get(blocks.size() - 1), LocalDate.parse(day)));
        return this;
    }

    /** The last block that was added takes place later or earlier on this day, as long as ever. */
    public Weeks at(String day, String begins) {
        Block block = blocks.get(blocks.size() - 1);
        Reserved usual = block.rule().reserved();
        exceptions.add(BlockException.moved(
                block,
                LocalDate.parse(day),
                LocalDate.parse(day),
                new Reserved(LocalTime.parse(begins), usual.minutes(), usual.capacity())));
        return this;
    }

    public Weeks away(UUID counsellor, String first, String last, Optional<UUID> cover) {
        absences.add(new Absence(counsellor, LocalDate.parse(first), LocalDate.parse(last), cover));
        return this;
    }

    public Weeks closed(UUID service, String first, String last) {
        closings.add(new Closing(service, LocalDate.parse(first), LocalDate.parse(last), "Holiday"));
        return this;
    }

    public Timetable table() {
        return new Timetable(blocks, exceptions, absences, closings);
    }
}
