package org.nightpost.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.nightpost.schedule.Promises.Why;

/** That a client was told another moment, before the one they knew had passed. Stays for good. */
@Entity
@Table(name = "schedule_promise_move")
class PromiseMove {
    @Id
    private UUID id;

    private UUID promise;

    private UUID correspondence;

    private UUID counsellor;

    private UUID service;

    @Column(name = "from_at")
    private Instant fromAt;

    @Column(name = "to_at")
    private Instant toAt;

    @Enumerated(EnumType.STRING)
    private Why why;

    @Column(name = "moved_at")
    private Instant movedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected PromiseMove() {}

    PromiseMove(Promise moved, Instant toAt, Why why, Instant movedAt) {
        this.id = UUID.randomUUID();
        this.promise = moved.id();
        this.correspondence = moved.correspondence();
        this.counsellor = moved.counsellor();
        this.service = moved.service();
        this.fromAt = moved.dueAt();
        this.toAt = toAt;
        this.why = why;
        this.movedAt = movedAt;
    }
}
