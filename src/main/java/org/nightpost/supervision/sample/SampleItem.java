package org.nightpost.supervision.sample;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A correspondence of a sample, and whether somebody has reviewed it. */
@Entity
@Table(name = "supervision_sample_item")
class SampleItem {
    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID sample;

    @Column(nullable = false)
    private UUID correspondence;

    @Column(nullable = false)
    private int place;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Why why;

    @Column(name = "reviewed_at")
    private @Nullable Instant reviewedAt;

    @Column(name = "reviewed_by")
    private @Nullable UUID reviewedBy;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected SampleItem() {}

    SampleItem(UUID sample, UUID correspondence, int place, Why why) {
        this.id = UUID.randomUUID();
        this.sample = sample;
        this.correspondence = correspondence;
        this.place = place;
        this.why = why;
    }

    /** The first who says so is on record. */
    void isReviewed(UUID by, Instant at) {
        if (reviewedAt == null) {
            reviewedAt = at;
            reviewedBy = by;
        }
    }

    SampleView.Item view() {
        return new SampleView.Item(
                id, correspondence, why, Optional.ofNullable(reviewedAt), Optional.ofNullable(reviewedBy));
    }

    UUID sample() {
        return sample;
    }
}
