package org.nightpost.correspondence;

import java.time.Instant;
import java.util.UUID;
import org.nightpost.audit.Audited;

/** A letter that nobody had opened is a draft again; its id names nothing any more. */
public record LetterTakenBack(LetterId letter, CorrespondenceId correspondence, UUID author, Instant at)
        implements Audited {
    @Override
    public String deed() {
        return "letter.takenBack";
    }

    @Override
    public UUID subject() {
        return letter.value();
    }
}
