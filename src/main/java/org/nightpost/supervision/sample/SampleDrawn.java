package org.nightpost.supervision.sample;

import java.util.UUID;
import org.nightpost.audit.Audited;

/** A sample for review was drawn. */
record SampleDrawn(UUID sample) implements Audited {
    @Override
    public String deed() {
        return "supervision.sampleDrawn";
    }

    @Override
    public UUID subject() {
        return sample;
    }
}
