package org.nightpost.schedule.block;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clinical block: time that a counsellor keeps for reading and answering letters, on the clock of the place where they
 * work. Single days can be left out or moved ({@link BlockException}).
 */
@Entity
@Table(name = "schedule_block")
class Block {
    @Id
    private UUID id;

    private UUID counsellor;

    @Column(name = "first_on")
    private LocalDate firstOn;

    @Column(name = "last_on")
    private @Nullable LocalDate lastOn;

    @Column(name = "every_weeks")
    private int everyWeeks;

    private String begins;

    private int minutes;

    private int capacity;

    private String zone;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Block() {}

    Block(UUID counsellor, BlockRule rule) {
        this.id = UUID.randomUUID();
        this.counsellor = counsellor;
        change(rule);
    }

    private Block(UUID id, UUID counsellor, BlockRule rule) {
        this.id = id;
        this.counsellor = counsellor;
        change(rule);
    }

    static Block begin(BlockChange.Begin begin, UUID counsellor) {
        return new Block(begin.block(), counsellor, begin.rule());
    }

    /** The same block under another rule, to look at what would be; this one stays as it is. */
    Block as(BlockRule rule) {
        return new Block(id, counsellor, rule);
    }

    final void change(BlockRule rule) {
        this.firstOn = rule.firstOn();
        this.lastOn = rule.lastOn().orElse(null);
        this.everyWeeks = rule.everyWeeks();
        this.begins = rule.reserved().begins().toString();
        this.minutes = rule.reserved().minutes();
        this.capacity = rule.reserved().capacity();
        this.zone = rule.zone().getId();
    }

    BlockRule rule() {
        return new BlockRule(
                firstOn,
                Optional.ofNullable(lastOn),
                everyWeeks,
                new Reserved(LocalTime.parse(begins), minutes, capacity),
                ZoneId.of(zone));
    }

    /**
     * Its time that the rule puts on this day.
     *
     * <p>Where clocks change: an hour that is left out moves on by that hour; of one that comes twice it is the first. It
     * lasts as long as it always does.
     */
    Occurrence at(LocalDate on, LocalDate day, Reserved reserved) {
        ZonedDateTime from = day.atTime(reserved.begins()).atZone(ZoneId.of(zone));
        boolean shifted = !from.toLocalTime().equals(reserved.begins());
        Instant begin = from.toInstant();
        Instant end = begin.plusSeconds(reserved.minutes() * 60L);
        return new Occurrence(id, counsellor, on, begin, end, reserved.capacity(), from.getZone(), shifted);
    }

    UUID id() {
        return id;
    }

    UUID counsellor() {
        return counsellor;
    }
}
