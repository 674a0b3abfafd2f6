package org.nightpost.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.schedule.Promises.Ask;
import org.nightpost.schedule.Promises.Outlook;
import org.nightpost.schedule.Promises.Why;
import org.nightpost.schedule.block.Occurrence;

/**
 * What a client was told: all that they have written will be answered by then. Made with the first letter that waits, moved
 * only visibly and before it breaks, settled once, and kept on record.
 */
@Entity
@Table(name = "schedule_promise")
class Promise {
    /** Stands for "no letter", "no block": a UUID column that may be null fails on PostgreSQL (EclipseLink #2717). */
    static final UUID NONE = new UUID(0, 0);

    enum State {
        /** The letter waits. */
        OPEN,
        /** Answered in time. */
        KEPT,
        /** Not answered in time; what came later does not mend it. */
        BROKEN,
        /** The letter was taken back. */
        WITHDRAWN
    }

    @Id
    private UUID id;

    private UUID correspondence;

    /** The first letter that it is about. */
    private UUID letter;

    private UUID counsellor;

    private UUID reader;

    private UUID service;

    private int minutes;

    private UUID block;

    @Column(name = "block_on")
    private @Nullable LocalDate blockOn;

    @Column(name = "reads_at")
    private @Nullable Instant readsAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "limit_at")
    private @Nullable Instant limitAt;

    @Enumerated(EnumType.STRING)
    private PromiseReason reason;

    @Column(name = "moved_for")
    private String movedFor = "";

    @Column(name = "moved_from")
    private @Nullable Instant movedFrom;

    @Enumerated(EnumType.STRING)
    private State state;

    /** It is written and waits for its moment. */
    @Column(name = "answer_ready")
    private boolean answerReady;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "settled_by")
    private UUID settledBy;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Promise() {}

    Promise(Ask ask, Outlook outlook) {
        this.id = UUID.randomUUID();
        this.correspondence = ask.correspondence();
        this.letter = ask.letter();
        this.counsellor = ask.counsellor();
        this.reader = ask.counsellor();
        this.service = ask.agreement().service();
        this.minutes = ask.minutes();
        this.block = NONE;
        this.dueAt = outlook.due();
        this.limitAt = outlook.limit();
        this.reason = outlook.reason();
        this.madeAt = ask.letterAt();
        this.state = State.OPEN;
        this.settledBy = NONE;
        isReadIn(outlook.block());
    }

    /** In this block from now on; what the client was told stays. */
    final void isReadIn(Optional<Occurrence> time) {
        block = time.map(Occurrence::block).orElse(NONE);
        blockOn = time.map(Occurrence::on).orElse(null);
        readsAt = time.map(Occurrence::from).orElse(null);
        reader = time.map(Occurrence::counsellor).orElse(counsellor);
    }

    /** The same, and why it is this one. */
    void isReadIn(Outlook outlook) {
        reason = outlook.reason();
        isReadIn(outlook.block());
    }

    /** Another moment is told in place of the one before. */
    void moveTo(Outlook outlook, Why why) {
        movedFrom = dueAt;
        movedFor = why.name();
        dueAt = outlook.due();
        isReadIn(outlook);
    }

    /** Somebody else answers from now on; their block is looked for next. */
    void isAnsweredBy(UUID next) {
        counsellor = next;
        answerReady = false;
        isReadIn(Optional.empty());
    }

    /** More was written, or something was taken back. */
    void takes(int more) {
        minutes = Math.max(0, minutes + more);
    }

    void beginsWith(UUID first) {
        letter = first;
    }

    /** The moment has passed. */
    void breaks() {
        if (state == State.OPEN) {
            state = State.BROKEN;
        }
    }

    /** The letter was answered: kept up to the very moment that was promised, broken after it. */
    void answered(UUID byLetter, Instant at) {
        if (isUnanswered()) {
            // A letter that was ready in time and is let go a little later was in time.
            state = at.isAfter(dueAt) ? State.BROKEN : State.KEPT;
            settledAt = at;
            settledBy = byLetter;
            answerReady = false;
        }
    }

    /** The answer was taken back before anybody read it: the client waits again, for the moment they were told. */
    void answerTakenBack(UUID letterTakenBack) {
        if (settledBy.equals(letterTakenBack)) {
            state = state == State.KEPT ? State.OPEN : state;
            settledAt = null;
            settledBy = NONE;
        }
    }

    /** The client took back all that was to be answered. What was broken before stays on record. */
    void withdraw(Instant at) {
        if (isUnanswered()) {
            state = state == State.OPEN ? State.WITHDRAWN : state;
            settledAt = at;
        }
    }

    void answerIsReady(boolean ready) {
        answerReady = ready;
    }

    boolean isAnswerReady() {
        return answerReady;
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    boolean isUnanswered() {
        return state == State.OPEN || (state == State.BROKEN && settledAt == null);
    }

    Held held() {
        return new Held(
                id,
                counsellor,
                reader,
                service,
                blockOn == null ? Optional.empty() : Optional.of(new Held.Place(block, blockOn)),
                dueAt,
                minutes,
                madeAt,
                movedFor.equals(Why.PARKED.name()));
    }

    /** What the client was told last. */
    Told told() {
        Instant from = movedFrom;
        Optional<Told.Move> moved =
                from == null ? Optional.empty() : Optional.of(new Told.Move(from, Why.valueOf(movedFor)));
        return new Told(dueAt, readsAt(), reader, limit(), reason, moved, state == State.BROKEN);
    }

    Optional<Instant> readsAt() {
        return Optional.ofNullable(readsAt);
    }

    Instant limit() {
        return limitAt == null ? dueAt : limitAt;
    }

    UUID id() {
        return id;
    }

    UUID correspondence() {
        return correspondence;
    }

    UUID letter() {
        return letter;
    }

    UUID counsellor() {
        return counsellor;
    }

    UUID service() {
        return service;
    }

    int minutes() {
        return minutes;
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
