package org.nightpost.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A supervisor has read a trainee's letter to release it. On the trail before it was here. */
@Entity
@Table(name = "release_reading")
class ReleaseReading {
    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID request;

    @Column(nullable = false)
    private UUID supervisor;

    @Column(name = "read_at", nullable = false)
    private Instant readAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ReleaseReading() {}

    ReleaseReading(UUID request, UUID supervisor, Instant at) {
        this.id = UUID.randomUUID();
        this.request = request;
        this.supervisor = supervisor;
        this.readAt = at;
    }

    UUID request() {
        return request;
    }

    UUID supervisor() {
        return supervisor;
    }

    Instant readAt() {
        return readAt;
    }
}
