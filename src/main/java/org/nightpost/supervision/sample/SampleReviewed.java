package org.nightpost.supervision.sample;

import java.util.UUID;
import org.nightpost.audit.Audited;

/** A correspondence of a sample was reviewed. */
record SampleReviewed(UUID sample) implements Audited {
    @Override
    public String deed() {
        return "supervision.sampleReviewed";
    }

    @Override
    public UUID subject() {
        return sample;
    }
}
