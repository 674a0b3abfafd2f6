package org.nightpost.correspondence.sidenote;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceId;

/** A counsellor wants to talk about this correspondence in supervision. What about is said there, and not stored. */
@Entity
@Table(name = "brought")
class Brought {
    @Id
    private UUID correspondence;

    @Column(nullable = false)
    private UUID counsellor;

    @Column(name = "asked_at", nullable = false)
    private Instant askedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Brought() {}

    Brought(CorrespondenceId correspondence, UUID counsellor, Instant askedAt) {
        this.correspondence = correspondence.value();
        this.counsellor = counsellor;
        this.askedAt = askedAt;
    }

    UUID correspondence() {
        return correspondence;
    }

    Instant askedAt() {
        return askedAt;
    }
}
