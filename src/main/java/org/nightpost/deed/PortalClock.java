package org.nightpost.deed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The one clock of the portal, in UTC and whole microseconds (what both databases keep). Nothing else asks for the
 * time. The demo moves it, to write the letters of past months and to show tomorrow; in earnest it runs with the host.
 */
@ApplicationScoped
public class PortalClock extends Clock {
    private volatile Duration offset = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }

    /** What the host's clock says, also while the demo has moved this one. */
    public Instant hostTime() {
        return Instant.now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), offset);
    }

    /** Lets the clock run on from this moment. For the demo only: it asks for the demo mode before it calls. */
    public void moveTo(Instant moment) {
        offset = Duration.between(Instant.now(), moment);
    }

    /** Lets the clock run with the host again. */
    public void runWithHost() {
        offset = Duration.ZERO;
    }
}
