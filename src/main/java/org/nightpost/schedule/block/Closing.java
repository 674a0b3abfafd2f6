package org.nightpost.schedule.block;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** Days on which a service is closed: its letters are answered on none of them, whoever has a block. */
@Entity
@Table(name = "schedule_closing")
class Closing {
    @Id
    private UUID id;

    private UUID service;

    @Column(name = "first_on")
    private LocalDate firstOn;

    @Column(name = "last_on")
    private LocalDate lastOn;

    private String name;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Closing() {}

    /** @throws IllegalArgumentException if it ends before it begins */
    Closing(UUID service, LocalDate firstOn, LocalDate lastOn, String name) {
        if (lastOn.isBefore(firstOn)) {
            throw new IllegalArgumentException("ends before it begins");
        }
        this.id = UUID.randomUUID();
        this.service = service;
        this.firstOn = firstOn;
        this.lastOn = lastOn;
        this.name = name;
    }

    static Closing of(ClosingDays days) {
        Closing closing = new Closing(days.service(), days.firstOn(), days.lastOn(), days.name());
        closing.id = days.id();
        return closing;
    }

    ClosingDays days() {
        return new ClosingDays(id, service, firstOn, lastOn, name);
    }

    boolean includes(LocalDate day) {
        return !day.isBefore(firstOn) && !day.isAfter(lastOn);
    }

    UUID id() {
        return id;
    }

    UUID service() {
        return service;
    }

    LocalDate firstOn() {
        return firstOn;
    }

    LocalDate lastOn() {
        return lastOn;
    }

    String name() {
        return name;
    }
}
