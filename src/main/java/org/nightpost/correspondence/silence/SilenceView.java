package org.nightpost.correspondence.silence;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.nightpost.correspondence.CorrespondenceId;

/**
 * A silence that is not over.
 *
 * @param since when the counsellor's last letter was sent
 * @param opened whether the client had opened it when this was noted
 * @param homework how many questions in it were open then
 * @param gentleAt when a letter was sent after that
 */
public record SilenceView(
        CorrespondenceId correspondence,
        Instant since,
        boolean opened,
        int homework,
        Instant notedAt,
        Optional<Instant> gentleAt,
        Patience patience) {
    public long days(Instant now) {
        return Math.max(0, Duration.between(since, now).toDays());
    }

    /** Whether nobody has done anything about it for so long that the supervisors hear of it. */
    public boolean isUnattended(Instant now) {
        return gentleAt.isEmpty() && !now.isBefore(notedAt.plus(Duration.ofDays(patience.days())));
    }

    /** From when on the correspondence may be ended for it; empty before a gentle letter is sent. */
    public Optional<Instant> endableFrom() {
        return gentleAt.map(at -> at.plus(Duration.ofDays(patience.patience())));
    }

    /** Whether a gentle letter was sent, and the time to wait is over. */
    public boolean isEndable(Instant now) {
        return endableFrom().filter(from -> !now.isBefore(from)).isPresent();
    }
}
