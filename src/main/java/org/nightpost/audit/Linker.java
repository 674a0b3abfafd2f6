package org.nightpost.audit;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.nightpost.deed.Readiness;

/** Links the trail every three seconds, on every node; one at a time works. A backlog is worked off in rounds of time. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Linker {
    private static final Logger LOG = Logger.getLogger(Linker.class.getName());
    private static final Duration ROUND = Duration.ofSeconds(20);

    @Inject
    private Readiness readiness;

    @Inject
    private LinkTrail links;

    @Inject
    private Anchor anchor;

    /** The round of the timer. Does nothing until the portal is ready. */
    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    public void walk() {
        if (!readiness.isReady()) {
            return;
        }
        try {
            long end = System.nanoTime() + ROUND.toNanos();
            Links.Batch batch;
            do {
                batch = links.link();
            } while (batch.more() && System.nanoTime() < end);
            if (batch.head() != null) {
                anchor.keep(batch.head(), links::isOnChain);
            }
        } catch (SQLException | RuntimeException e) {
            // A node that was faster, or a database that is away: the next round tries again.
            LOG.log(
                    Level.WARNING,
                    "the trail could not be linked: {0}",
                    e.getClass().getName());
        }
    }
}
