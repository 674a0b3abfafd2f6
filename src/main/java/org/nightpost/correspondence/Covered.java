package org.nightpost.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody who answered in a correspondence while its counsellor was away. Never changed. */
@Entity
@Table(name = "correspondence_covered")
class Covered {
    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID correspondence;

    @Column(nullable = false)
    private UUID cover;

    @Column(name = "from_at", nullable = false)
    private Instant from;

    @Column(name = "until_at", nullable = false)
    private Instant until;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Covered() {}

    Covered(UUID correspondence, Cover cover) {
        this.id = UUID.randomUUID();
        this.correspondence = correspondence;
        this.cover = cover.person();
        this.from = cover.from();
        this.until = cover.until();
    }

    UUID cover() {
        return cover;
    }

    Instant from() {
        return from;
    }

    Instant until() {
        return until;
    }
}
