package org.nightpost.security.guard;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * What comes through one address range, or through all of them: a bucket that each failure fills a little and time drains
 * (GCRA: one point in time is all it remembers).
 */
@Entity
@Table(name = "security_guard_flow")
class Flow {
    @Id
    private UUID id;

    /** When everything counted so far will have drained. */
    @Column(name = "empty_at")
    private Instant emptyAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Flow() {}

    Flow(UUID id, Instant now) {
        this.id = id;
        this.emptyAt = now;
    }

    UUID id() {
        return id;
    }

    boolean isFull(Instant now, GuardedDoor.Pace pace) {
        return level(now, pace).plus(pace.interval()).isAfter(now.plus(pace.whole()));
    }

    void count(Instant now, GuardedDoor.Pace pace) {
        emptyAt = level(now, pace).plus(pace.interval());
    }

    void giveBack(GuardedDoor.Pace pace) {
        emptyAt = emptyAt.minus(pace.interval());
    }

    /** Fuller than full is no bucket but a clock that was set back. */
    private Instant level(Instant now, GuardedDoor.Pace pace) {
        return emptyAt.isBefore(now) || emptyAt.isAfter(now.plus(pace.whole())) ? now : emptyAt;
    }
}
