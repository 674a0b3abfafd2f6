package org.nightpost.schedule;

import java.time.Instant;
import java.util.UUID;
import org.nightpost.audit.Audited;
import org.nightpost.schedule.Promises.Why;

/** A client is told another moment, and why, before the one they knew had passed. */
public record PromiseMoved(UUID correspondence, UUID letter, Instant from, Instant to, Why why) implements Audited {
    @Override
    public String deed() {
        return "promise.moved";
    }

    @Override
    public UUID subject() {
        return correspondence;
    }
}
