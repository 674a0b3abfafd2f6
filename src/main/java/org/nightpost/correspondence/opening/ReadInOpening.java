package org.nightpost.correspondence.opening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A letter that was read in an opening. The letter itself may be gone: its writer could still take it back. */
@Entity
@Table(name = "correspondence_opened_letter")
class ReadInOpening {
    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID opening;

    @Column(nullable = false)
    private UUID letter;

    @Column(name = "read_at", nullable = false)
    private Instant readAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ReadInOpening() {}

    ReadInOpening(UUID opening, UUID letter, Instant readAt) {
        this.id = UUID.randomUUID();
        this.opening = opening;
        this.letter = letter;
        this.readAt = readAt;
    }

    UUID opening() {
        return opening;
    }

    UUID letter() {
        return letter;
    }
}
