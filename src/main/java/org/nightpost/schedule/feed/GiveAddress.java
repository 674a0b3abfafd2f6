package org.nightpost.schedule.feed;

import jakarta.inject.Inject;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;

/** Gives a counsellor's calendar an address, and takes it back. */
@Deed
public class GiveAddress {
    @Inject
    CalendarAddresses addresses;

    @Inject
    AuditTrail trail;

    @Inject
    PortalClock clock;

    /**
     * The one before, if there was one, leads nowhere from now on.
     *
     * @return the path, which is known here and never again
     */
    public String give(UUID counsellor) {
        CalendarSecret secret = CalendarSecret.random();
        addresses.put(counsellor, secret, clock.instant());
        trail.record("calendar.given", counsellor);
        return secret.path();
    }

    /** Without one nothing happens. */
    public void withdraw(UUID counsellor) {
        if (addresses.remove(counsellor)) {
            trail.record("calendar.withdrawn", counsellor);
        }
    }
}
