package org.nightpost.correspondence;

import java.time.Instant;
import java.util.UUID;
import org.nightpost.audit.Audited;
import org.nightpost.correspondence.content.Side;
import org.nightpost.notice.Notifies;

/** A letter was sent, once. */
public record LetterSent(
        LetterId letter, CorrespondenceId correspondence, UUID author, Side side, UUID recipient, Instant sentAt)
        implements Audited, Notifies {
    @Override
    public String deed() {
        return "letter-sent";
    }

    @Override
    public UUID subject() {
        return letter.value();
    }

    @Override
    public UUID personToNotify() {
        return recipient;
    }

    /** {@code letter-from-counsellor} or {@code letter-from-client}: nobody reaches a counsellor outside a block. */
    @Override
    public String notice() {
        return side == Side.CLIENT ? "letter-from-client" : "letter-from-counsellor";
    }
}
