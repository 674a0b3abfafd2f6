package org.nightpost.correspondence;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a correspondence is.
 *
 * @param endsAt the moment at which it is to end, named in the closing letter; empty if nobody has planned that
 * @param endedAt since when it is ended: it is read, and nobody sends anything
 * @param pausedUntil until when its client asked for time to write, also if that is past
 */
public record Course(Optional<Instant> endsAt, Optional<Instant> endedAt, Optional<Instant> pausedUntil) {
    /** Neither to end, nor ended, nor paused. */
    public static final Course OPEN = new Course(Optional.empty(), Optional.empty(), Optional.empty());

    public boolean isEnded() {
        return endedAt.isPresent();
    }

    /** Whether the client has asked for time, and it is not over. */
    public boolean isPausedAt(Instant now) {
        return pausedUntil.filter(now::isBefore).isPresent();
    }
}
