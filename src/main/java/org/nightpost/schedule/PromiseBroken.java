package org.nightpost.schedule;

import java.time.Instant;
import java.util.UUID;
import org.nightpost.audit.Audited;

/** The moment that a client was told has passed, and nobody has answered. */
public record PromiseBroken(UUID correspondence, Instant due) implements Audited {
    @Override
    public String deed() {
        return "promise.broken";
    }

    @Override
    public UUID subject() {
        return correspondence;
    }
}
