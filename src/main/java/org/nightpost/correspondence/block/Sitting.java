package org.nightpost.correspondence.block;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.schedule.block.Occurrence;

/**
 * A counsellor sits down to a block: the one that was reserved, or any time they take. It counts for how long each letter
 * lies open, and tells nobody.
 */
@Entity
@Table(name = "sitting")
class Sitting {
    private static final UUID NO_LETTER = new UUID(0, 0);

    /** A pause longer than this is no work: somebody fetches tea, or has gone home. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    /** Who goes on after the end of the time is not thrown out; who has forgotten to end it is. */
    private static final Duration GRACE = Duration.ofHours(3);

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID counsellor;

    @Column(nullable = false)
    private UUID block;

    @Column(name = "on_date", nullable = false)
    private LocalDate on;

    @Column(name = "begun_at", nullable = false)
    private Instant begunAt;

    @Column(name = "ends_at", nullable = false)
    private Instant endsAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(nullable = false)
    private int capacity;

    @Column(name = "at_letter", nullable = false)
    private UUID atLetter;

    @Column(name = "counted_at", nullable = false)
    private Instant countedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Sitting() {}

    private Sitting(UUID counsellor, LocalDate on, Instant begunAt, Instant endsAt, int capacity) {
        this.id = UUID.randomUUID();
        this.block = id;
        this.counsellor = counsellor;
        this.on = on;
        this.begunAt = begunAt;
        this.endsAt = endsAt;
        this.capacity = capacity;
        this.atLetter = NO_LETTER;
        this.countedAt = begunAt;
    }

    /** To the time that was reserved; begun early, it is as long, and ends as much earlier. */
    static Sitting to(Occurrence time, Instant now) {
        Instant end = now.isBefore(time.from()) ? now.plus(time.length()) : time.to();
        Sitting sitting = new Sitting(time.counsellor(), time.on(), now, end, time.capacity());
        sitting.block = time.block();
        return sitting;
    }

    /** To a time that was not reserved. */
    static Sitting unplanned(UUID counsellor, LocalDate today, int minutes, Instant now) {
        return new Sitting(counsellor, today, now, now.plus(Duration.ofMinutes(minutes)), minutes);
    }

    boolean isOpen(Instant now) {
        return endedAt == null && now.isBefore(endsAt.plus(GRACE));
    }

    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now.isBefore(endsAt.plus(GRACE)) ? now : endsAt;
            atLetter = NO_LETTER;
        }
    }

    /** The same block once more: it had been ended before its time. */
    void goOn(Instant now) {
        endedAt = null;
        countedAt = now;
    }

    /**
     * This letter lies open now.
     *
     * @return the one that lay open until now, and for how many seconds more
     */
    Optional<Spent> turnTo(UUID letter, Instant now) {
        Duration passed = Duration.between(countedAt, now);
        long seconds = Math.max(0, Math.min(passed.toSeconds(), LONGEST_PAUSE.toSeconds()));
        Optional<Spent> spent =
                atLetter.equals(NO_LETTER) ? Optional.empty() : Optional.of(new Spent(atLetter, (int) seconds));
        atLetter = letter;
        countedAt = now;
        return spent;
    }

    record Spent(UUID correspondence, int seconds) {}

    UUID id() {
        return id;
    }

    UUID block() {
        return block;
    }

    LocalDate on() {
        return on;
    }

    Instant begunAt() {
        return begunAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    int capacity() {
        return capacity;
    }
}
