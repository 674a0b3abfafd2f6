package org.nightpost.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A letter of a client, and the promise that is about it. Several that wait together have one. */
@Entity
@Table(name = "schedule_promised_letter")
class PromisedLetter {
    @Id
    private UUID letter;

    private UUID promise;

    private int minutes;

    @Column(name = "sent_at")
    private Instant sentAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected PromisedLetter() {}

    PromisedLetter(UUID letter, UUID promise, int minutes, Instant sentAt) {
        this.letter = letter;
        this.promise = promise;
        this.minutes = minutes;
        this.sentAt = sentAt;
    }

    UUID letter() {
        return letter;
    }

    UUID promise() {
        return promise;
    }

    int minutes() {
        return minutes;
    }

    Instant sentAt() {
        return sentAt;
    }
}
