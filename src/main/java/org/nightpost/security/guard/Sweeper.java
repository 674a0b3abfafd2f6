package org.nightpost.security.guard;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.nightpost.deed.Readiness;

/** Once an hour, on every node: counters that say nothing any more are taken away. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sweeper {
    @Inject
    Readiness readiness;

    @Inject
    Entrance entrance;

    @Schedule(hour = "*", minute = "23", persistent = false)
    public void sweep() {
        if (readiness.isReady()) {
            entrance.sweep();
        }
    }
}
