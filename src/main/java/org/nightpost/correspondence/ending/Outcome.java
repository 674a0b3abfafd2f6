package org.nightpost.correspondence.ending;

import java.time.Instant;
import java.util.Optional;
import org.nightpost.correspondence.silence.SilenceView;

/** How a correspondence ended, as its counsellor sees it; texts {@code ending.outcome.<name>}. For staff only. */
public enum Outcome {
    REACHED,
    AGREED,
    MOVED_ON,
    BY_CLIENT,
    NO_REPLY,
    OTHER;

    /**
     * Whether it may be chosen. Nothing is ended for silence before a gentle letter was sent and the time to wait is over; while
     * a client is silent, only what they said themselves is another reason.
     *
     * @param silence of the client; empty if they are not silent
     */
    boolean isAllowed(Optional<SilenceView> silence, Instant now) {
        boolean waited = silence.filter(view -> view.isEndable(now)).isPresent();
        return switch (this) {
            case NO_REPLY -> waited;
            case AGREED, MOVED_ON, BY_CLIENT -> true;
            case REACHED, OTHER -> silence.isEmpty() || waited;
        };
    }
}
