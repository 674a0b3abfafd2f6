package org.nightpost.audit;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.nightpost.deed.Readiness;

/**
 * Checks the end of the trail soon after the start and every hour, beside the work, and remembers what it found. A trail
 * that is not whole is told loudly and stops nobody: the letters are not to blame, and whoever damaged the trail must
 * not be able to shut people out with it.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TrailWatch {
    private static final Logger LOG = Logger.getLogger(TrailWatch.class.getName());
    private static final System.Logger CONSOLE = System.getLogger("nightpost.console");

    /** A few seconds of one processor. The command {@code verify-audit} goes all the way. */
    private static final long NEWEST = 200_000;

    private static final long SOON = Duration.ofSeconds(20).toNanos();
    private static final long AGAIN = Duration.ofHours(1).toNanos();

    @Inject
    private Readiness readiness;

    @Inject
    private TrailCheck check;

    private volatile @Nullable TrailReport latest;
    private long due;
    private boolean begun;

    /** What the last check found; none until it was made. */
    public Optional<TrailReport> latest() {
        return Optional.ofNullable(latest);
    }

    /** Checks now, as far back as the watch does by itself. */
    public TrailReport look() throws SQLException {
        TrailReport report = check.newest(NEWEST);
        @Nullable TrailReport before = latest;
        latest = report;
        if (!report.isWhole() && (before == null || !before.faults().equals(report.faults()))) {
            CONSOLE.log(System.Logger.Level.ERROR, "\n" + report.inWords() + "\n");
        }
        return report;
    }

    /** The round of the timer. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public synchronized void walk() {
        if (!readiness.isReady() || !isDue()) {
            return;
        }
        try {
            look();
            due = System.nanoTime() + AGAIN;
        } catch (SQLException | RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "the trail could not be checked: {0}",
                    e.getClass().getName());
        }
    }

    /** Not at once after the start: what was written before is linked first. */
    private boolean isDue() {
        if (!begun) {
            begun = true;
            due = System.nanoTime() + SOON;
        }
        return System.nanoTime() - due >= 0;
    }
}
