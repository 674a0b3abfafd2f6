package org.nightpost.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.content.Side;
import org.nightpost.vault.KeyObject;

/**
 * All letters between one client and the service, with one counsellor responsible at any time.
 *
 * <p>It numbers its letters. Order is by number and never by time: clocks jump. A letter that is taken back leaves a gap.
 */
@Entity
@Table(name = "correspondence")
class Correspondence {
    enum State {
        OPEN
    }

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID client;

    @Column(nullable = false)
    private UUID counsellor;

    @Column(nullable = false)
    private UUID service;

    @Column(nullable = false)
    private int epoch;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state;

    @Column(nullable = false)
    private String language;

    @Column(name = "begun_at", nullable = false)
    private Instant begunAt;

    @Column(name = "next_number", nullable = false)
    private int nextNumber;

    protected Correspondence() {}

    Correspondence(UUID client, UUID counsellor, UUID service, String language, Instant begunAt) {
        this.id = UUID.randomUUID();
        this.client = client;
        this.counsellor = counsellor;
        this.service = service;
        this.epoch = 1;
        this.state = State.OPEN;
        this.language = language;
        this.begunAt = begunAt;
        this.nextNumber = 1;
    }

    /** Which side this person writes on; empty for everybody else, for whom this does not exist. */
    Optional<Side> sideOf(UUID person) {
        if (person.equals(client)) {
            return Optional.of(Side.CLIENT);
        }
        return person.equals(counsellor) ? Optional.of(Side.COUNSELLOR) : Optional.empty();
    }

    /** Who is on this side now. */
    UUID on(Side side) {
        return side == Side.CLIENT ? client : counsellor;
    }

    /** The number of the next letter, used up by asking. */
    int takeNumber() {
        return nextNumber++;
    }

    /** The key under which everything new is sealed. */
    KeyObject key() {
        return KeyObject.correspondence(id);
    }

    CorrespondenceFacts facts() {
        return new CorrespondenceFacts(new CorrespondenceId(id), client, counsellor, service, language, begunAt);
    }

    UUID id() {
        return id;
    }

    int epoch() {
        return epoch;
    }
}
