package org.nightpost.correspondence;

import java.time.Instant;
import java.util.UUID;
import org.nightpost.audit.Audited;
import org.nightpost.correspondence.content.Side;

/** A letter was sent, once. Its client is told by {@link LetterWaits}; a counsellor is not: letters wait for a block. */
public record LetterSent(
        LetterId letter, CorrespondenceId correspondence, UUID author, Side side, UUID recipient, Instant sentAt)
        implements Audited {
    @Override
    public String deed() {
        return "letter.sent";
    }

    @Override
    public UUID subject() {
        return letter.value();
    }
}
