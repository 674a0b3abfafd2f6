package org.nightpost.security.recovery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody whose newest pair lacks something that an earlier one held: until it has all of it, nobody knows who they are. */
@Entity
@Table(name = "security_forgotten")
class Forgotten {
    @Id
    private UUID person;

    @Column(nullable = false)
    private Instant since;

    @Column(name = "last_at", nullable = false)
    private Instant lastAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Forgotten() {}

    Forgotten(UUID person, Instant now) {
        this.person = person;
        this.since = now;
        this.lastAt = now;
    }

    /** Another passphrase was chosen; what was set up since the first one stays under suspicion. */
    void again(Instant now) {
        lastAt = now;
    }

    Instant since() {
        return since;
    }

    Instant lastAt() {
        return lastAt;
    }
}
