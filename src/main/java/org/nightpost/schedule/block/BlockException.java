package org.nightpost.schedule.block;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One time of a block that is left out, or takes place on another day or at another hour. */
@Entity
@Table(name = "schedule_exception")
class BlockException {
    @Id
    private UUID id;

    private UUID block;

    @Column(name = "on_date")
    private LocalDate on;

    @Column(name = "moved_to")
    private @Nullable LocalDate movedTo;

    private String begins;

    private int minutes;

    private int capacity;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected BlockException() {}

    private BlockException(Block block, LocalDate on, @Nullable LocalDate movedTo, Reserved reserved) {
        this.id = UUID.randomUUID();
        this.block = block.id();
        this.on = on;
        this.movedTo = movedTo;
        this.begins = reserved.begins().toString();
        this.minutes = reserved.minutes();
        this.capacity = reserved.capacity();
    }

    static BlockException leftOut(Block block, LocalDate on) {
        return new BlockException(block, on, null, block.rule().reserved());
    }

    static BlockException moved(Block block, LocalDate on, LocalDate to, Reserved reserved) {
        return new BlockException(block, on, to, reserved);
    }

    static BlockException of(Block block, BlockChange.Once once) {
        return once.moved()
                .map(moved -> moved(block, once.on(), moved.to(), moved.reserved()))
                .orElseGet(() -> leftOut(block, once.on()));
    }

    /** Where it takes place; empty if it is left out. */
    Optional<LocalDate> movedTo() {
        return Optional.ofNullable(movedTo);
    }

    Reserved reserved() {
        return new Reserved(LocalTime.parse(begins), minutes, capacity);
    }

    UUID block() {
        return block;
    }

    LocalDate on() {
        return on;
    }
}
