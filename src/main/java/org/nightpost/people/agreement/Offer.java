package org.nightpost.people.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A counsellor has offered a client another agreement, for as many exchanges again. */
@Entity
@Table(name = "people_agreement_offer")
class Offer {
    @Id
    private UUID id;

    private UUID correspondence;

    private int round;

    private UUID counsellor;

    @Column(name = "offered_at")
    private Instant offeredAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Offer() {}

    Offer(UUID correspondence, int round, UUID counsellor, Instant offeredAt) {
        this.id = UUID.randomUUID();
        this.correspondence = correspondence;
        this.round = round;
        this.counsellor = counsellor;
        this.offeredAt = offeredAt;
    }
}
