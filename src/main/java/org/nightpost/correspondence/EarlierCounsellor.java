package org.nightpost.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody who answered in a correspondence before it was handed over. Never changed. */
@Entity
@Table(name = "correspondence_earlier")
class EarlierCounsellor {
    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID correspondence;

    @Column(nullable = false)
    private UUID counsellor;

    @Column(name = "until_at", nullable = false)
    private Instant until;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected EarlierCounsellor() {}

    EarlierCounsellor(UUID correspondence, UUID counsellor, Instant until) {
        this.id = UUID.randomUUID();
        this.correspondence = correspondence;
        this.counsellor = counsellor;
        this.until = until;
    }

    UUID counsellor() {
        return counsellor;
    }

    Instant until() {
        return until;
    }
}
