package org.nightpost.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives the service new keys while people read and write. No person is needed: only outer layers are made anew, and a
 * password comes under the new pepper at its next sign-in.
 *
 * <p>The new keys are first read by every node, which shares the folder of the keys, then put into use; then all rows are
 * gone through, in small transactions, until a whole round finds nothing under the earlier keys. Each row says itself under
 * which key it lies, so that a kill at any moment costs nothing but time. Two nodes may go through them at once: a row that
 * one has renewed is left alone by the other.
 */
@ApplicationScoped
public class Rotation {
    private static final UUID BEGINNING = new UUID(0, 0);
    private static final int ROWS = 100;

    @Inject
    RotationSteps steps;

    @Inject
    ServiceKeys service;

    private volatile @Nullable KeysInUse keys;

    /** What became of the order to take the earlier keys away. */
    public enum Retiring {
        DONE,
        /** There was no rotation, or it is under way. */
        NOT_YET,
        /** It ended less than a day ago. */
        TOO_EARLY
    }

    /**
     * What became of it, and where the earlier keys stay for backups.
     *
     * @param copy empty if nothing was done
     */
    public record Retired(Retiring result, String copy) {}

    void use(KeyFolder folder) {
        keys = new KeysInUse(folder);
    }

    /** How far it has come. One query. */
    public RotationState state() {
        return steps.state();
    }

    /**
     * Adds new keys, which come into use a little later.
     *
     * @return false if a rotation is under way; then nothing was changed
     * @throws StartRefused if the file of the keys cannot be written
     */
    public boolean begin(Instant now) {
        return steps.begin(keys(), now);
    }

    /**
     * A round of the timer, on every node: reads keys that another node has put there, and does what is due.
     *
     * @param settled how long all nodes have to read new keys before they come into use
     */
    public void walk(Duration settled, Instant now) throws SQLException {
        keys().reload(service);
        RotationState state = steps.state();
        if (state.isUnderWay() && steps.promote(keys(), settled, now)) {
            Round round = round();
            if (round.renewed() == 0) {
                steps.finish(round.damaged(), now);
            }
        }
    }

    /** Takes the earlier keys away, after one more look that nothing lies under them. */
    public Retired retire(Instant now) throws SQLException {
        if (steps.state().step() != RotationState.Step.DONE) {
            return new Retired(Retiring.NOT_YET, "");
        }
        if (!steps.mayRetire(now)) {
            return new Retired(Retiring.TOO_EARLY, "");
        }
        round();
        return new Retired(Retiring.DONE, steps.retire(keys(), now));
    }

    private record Round(long renewed, long damaged) {}

    private Round round() throws SQLException {
        long renewed = 0;
        long damaged = 0;
        for (UnderServiceKeys column : steps.columns()) {
            @Nullable UUID after = BEGINNING;
            while (after != null) {
                UnderServiceKeys.Renewed batch = steps.renew(column, after, ROWS);
                renewed += batch.renewed();
                damaged += batch.damaged();
                after = batch.last();
            }
        }
        return new Round(renewed, damaged);
    }

    private KeysInUse keys() {
        @Nullable KeysInUse present = keys;
        if (present == null) {
            throw new IllegalStateException("The service keys are not loaded yet");
        }
        return present;
    }
}
