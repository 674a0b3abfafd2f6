package org.nightpost.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From its first letter to its end, and perhaps on: how far a correspondence is. Changed under its lock. */
@MappedSuperclass
abstract class Lifespan {
    enum State {
        OPEN,
        ENDED
    }

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state = State.OPEN;

    @Column(name = "ends_at")
    private @Nullable Instant endsAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "paused_until")
    private @Nullable Instant pausedUntil;

    /** Is to end at this moment, or, with null, not any more. */
    final void endsAt(@Nullable Instant moment) {
        endsAt = moment;
    }

    /** Ends, once. */
    final void end(Instant at) {
        if (state == State.OPEN) {
            state = State.ENDED;
            endedAt = at;
        }
    }

    /** Goes on as before it was ended. */
    final void reopen() {
        state = State.OPEN;
        endedAt = null;
        endsAt = null;
    }

    /** Its client needs time until then, or, with null, not any more. */
    final void pauseUntil(@Nullable Instant moment) {
        pausedUntil = moment;
    }

    final boolean isEnded() {
        return state == State.ENDED;
    }

    final Course course() {
        return new Course(Optional.ofNullable(endsAt), Optional.ofNullable(endedAt), Optional.ofNullable(pausedUntil));
    }
}
