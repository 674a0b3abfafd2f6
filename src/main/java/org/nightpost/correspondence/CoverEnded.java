package org.nightpost.correspondence;

import java.util.UUID;
import org.nightpost.audit.Audited;

/** The time of a cover is over, or came to nothing: their keys are taken, and the next letter gets a new one. */
public record CoverEnded(CorrespondenceId correspondence, UUID cover) implements Audited {
    @Override
    public String deed() {
        return "cover.ended";
    }

    @Override
    public UUID subject() {
        return correspondence.value();
    }
}
