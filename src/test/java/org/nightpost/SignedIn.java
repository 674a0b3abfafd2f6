package org.nightpost;

import java.time.Duration;
import java.time.Instant;

/** A session that tests share, and since when it has been. */
record SignedIn(Visitor visitor, Instant since) {
    /** The portal asks for the passphrase again after ten minutes. */
    private static final Duration FRESH = Duration.ofMinutes(7);

    boolean isFresh() {
        return since.isAfter(Instant.now().minus(FRESH));
    }

    /** Whether it was not ended meanwhile, as it is when its owner's passphrase changes. */
    boolean isThere() {
        return visitor.twin().get("/me").status() != 303;
    }
}
