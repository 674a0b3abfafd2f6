package org.nightpost.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a client was told: this letter will be answered by then. Made when the letter is sent, settled once, and kept on
 * record. A letter that is taken back takes its promise with it; an answer that is taken back opens it again.
 */
@Entity
@Table(name = "schedule_promise")
class Promise {
    /** Stands for "no letter": a UUID column that may be null fails on PostgreSQL (EclipseLink #2717). */
    static final UUID NONE = new UUID(0, 0);

    enum State {
        /** The letter waits. */
        OPEN,
        /** Answered in time. */
        KEPT,
        /** Answered, but later than promised. */
        BROKEN,
        /** The letter was taken back. */
        WITHDRAWN
    }

    /** How the moment was found; more will come with blocks and absences. */
    enum Reason {
        REPLY_DAY
    }

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID correspondence;

    @Column(nullable = false, unique = true)
    private UUID letter;

    @Column(name = "due_at", nullable = false)
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Reason reason;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "settled_by", nullable = false)
    private UUID settledBy;

    protected Promise() {}

    Promise(UUID correspondence, UUID letter, Instant dueAt, Reason reason, Instant madeAt) {
        this.id = UUID.randomUUID();
        this.correspondence = correspondence;
        this.letter = letter;
        this.dueAt = dueAt;
        this.reason = reason;
        this.madeAt = madeAt;
        this.state = State.OPEN;
        this.settledBy = NONE;
    }

    /** The letter was answered: kept up to the very moment that was promised, broken after it. */
    void answered(UUID byLetter, Instant at) {
        if (state == State.OPEN) {
            state = at.isAfter(dueAt) ? State.BROKEN : State.KEPT;
            settledAt = at;
            settledBy = byLetter;
        }
    }

    /** The answer was taken back before anybody read it: the client waits again, for the moment they were told. */
    void answerTakenBack(UUID letter) {
        if (settledBy.equals(letter)) {
            state = State.OPEN;
            settledAt = null;
            settledBy = NONE;
        }
    }

    /** The client took the letter back; nobody owes an answer. */
    void withdraw(Instant at) {
        if (state == State.OPEN) {
            state = State.WITHDRAWN;
            settledAt = at;
        }
    }

    UUID letter() {
        return letter;
    }

    UUID correspondence() {
        return correspondence;
    }

    Instant dueAt() {
        return dueAt;
    }

    State state() {
        return state;
    }

    @Nullable
    Instant settledAt() {
        return settledAt;
    }
}
