package org.nightpost.vault;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** How far the change of the service's keys has come. The one row is made by its migration. */
@Entity
@Table(name = "vault_rotation")
class RotationRow {
    static final int ONLY = 1;

    @Id
    private int id;

    private int number;

    @Enumerated(EnumType.STRING)
    private RotationState.Step step;

    @Column(name = "stepped_at")
    private Instant steppedAt;

    @Column(name = "begun_at")
    private Instant begunAt;

    private long total;
    private long done;
    private long damaged;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected RotationRow() {}

    RotationState state() {
        return new RotationState(number, step, begunAt, steppedAt, total, done, damaged);
    }

    void begin(Instant now) {
        number++;
        begunAt = now;
        total = 0;
        done = 0;
        damaged = 0;
        go(RotationState.Step.ADDED, now);
    }

    void rewrap(long rows, Instant now) {
        total = rows;
        go(RotationState.Step.REWRAPPING, now);
    }

    void renewed(int rows) {
        done += rows;
    }

    void finish(long cannotBeOpened, Instant now) {
        damaged = cannotBeOpened;
        go(RotationState.Step.DONE, now);
    }

    void retire(Instant now) {
        go(RotationState.Step.RETIRED, now);
    }

    boolean isAt(RotationState.Step wanted) {
        return step == wanted;
    }

    boolean isLongerThan(Duration time, Instant now) {
        return !now.isBefore(steppedAt.plus(time));
    }

    private void go(RotationState.Step next, Instant now) {
        step = next;
        steppedAt = now;
    }
}
