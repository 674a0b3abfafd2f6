package org.nightpost.schedule.block;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Days on which a counsellor has no blocks. Why is nobody's business. */
@Entity
@Table(name = "schedule_absence")
class Absence {
    /** Stands for nobody: a UUID column that may be null fails on PostgreSQL (EclipseLink #2717). */
    private static final UUID NOBODY = new UUID(0, 0);

    @Id
    private UUID id;

    private UUID counsellor;

    @Column(name = "first_on")
    private LocalDate firstOn;

    @Column(name = "last_on")
    private LocalDate lastOn;

    private UUID cover;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Absence() {}

    /** @throws IllegalArgumentException if it ends before it begins, or somebody covers for themselves */
    Absence(UUID counsellor, LocalDate firstOn, LocalDate lastOn, Optional<UUID> cover) {
        this(new Away(UUID.randomUUID(), counsellor, firstOn, lastOn, cover));
    }

    /** @throws IllegalArgumentException as above */
    Absence(Away away) {
        if (away.last().isBefore(away.first())
                || away.cover().filter(away.counsellor()::equals).isPresent()) {
            throw new IllegalArgumentException("no absence");
        }
        this.id = away.id();
        this.counsellor = away.counsellor();
        this.firstOn = away.first();
        this.lastOn = away.last();
        this.cover = away.cover().orElse(NOBODY);
    }

    /** They are back on the day after this one. */
    void endsOn(LocalDate day) {
        lastOn = day;
    }

    /** Nobody answers meanwhile any more. */
    void isNotCovered() {
        cover = NOBODY;
    }

    Away away() {
        return new Away(id, counsellor, firstOn, lastOn, cover());
    }

    boolean includes(LocalDate day) {
        return !day.isBefore(firstOn) && !day.isAfter(lastOn);
    }

    UUID id() {
        return id;
    }

    UUID counsellor() {
        return counsellor;
    }

    LocalDate firstOn() {
        return firstOn;
    }

    LocalDate lastOn() {
        return lastOn;
    }

    /** Who answers meanwhile. */
    Optional<UUID> cover() {
        return cover.equals(NOBODY) ? Optional.empty() : Optional.of(cover);
    }
}
