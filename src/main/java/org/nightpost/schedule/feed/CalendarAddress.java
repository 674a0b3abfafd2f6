package org.nightpost.schedule.feed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The address under which one counsellor's blocks can be read. A new one replaces it. */
@Entity
@Table(name = "schedule_calendar")
class CalendarAddress {
    @Id
    private UUID counsellor;

    private byte[] hash;

    @Column(name = "made_at")
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected CalendarAddress() {}

    CalendarAddress(UUID counsellor, byte[] hash, Instant madeAt) {
        this.counsellor = counsellor;
        this.hash = hash;
        this.madeAt = madeAt;
    }

    void replace(byte[] hash, Instant madeAt) {
        this.hash = hash;
        this.madeAt = madeAt;
    }

    UUID counsellor() {
        return counsellor;
    }

    Instant madeAt() {
        return madeAt;
    }
}
