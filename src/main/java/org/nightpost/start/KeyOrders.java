package org.nightpost.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.PortalClock;
import org.nightpost.vault.Rotation;
import org.nightpost.vault.RotationState;
import org.nightpost.vault.StartRefused;
import org.nightpost.web.Visit;

/** What an operator orders about the keys of the service, while the portal runs. */
@ApplicationScoped
class KeyOrders {
    @Inject
    Rotation rotation;

    @Inject
    AuditTrail trail;

    @Inject
    PortalClock clock;

    @Transactional(rollbackOn = Exception.class)
    Answer rotate() {
        try {
            if (!rotation.begin(clock.instant())) {
                return new Answer(Answer.WRONG, "A change of keys is under way already. " + words(rotation.state()));
            }
        } catch (StartRefused cannotWrite) {
            return new Answer(Answer.WRONG, cannotWrite.getMessage() + " No key was changed.");
        }
        trail.record("keys.rotated", Visit.NOBODY);
        return new Answer(
                Answer.DONE,
                "New keys were made. They come into use in about a minute, when every node has read them; then everything"
                        + " is put under them while people go on. See how far it is: nightpost keys status");
    }

    Answer status() {
        return new Answer(Answer.DONE, words(rotation.state()));
    }

    @Transactional(rollbackOn = Exception.class)
    Answer retire() throws SQLException {
        Rotation.Retired retired;
        try {
            retired = rotation.retire(clock.instant());
        } catch (StartRefused cannotWrite) {
            return new Answer(Answer.WRONG, cannotWrite.getMessage() + " No key was taken away.");
        }
        return switch (retired.result()) {
            case NOT_YET -> new Answer(Answer.WRONG, "There is nothing to take away. " + words(rotation.state()));
            case TOO_EARLY ->
                new Answer(
                        Answer.WRONG,
                        "Not yet: what somebody was writing when their session ended may lie under the earlier keys for a"
                                + " day. " + words(rotation.state()));
            case DONE -> {
                trail.record("keys.retired", Visit.NOBODY);
                yield new Answer(
                        Answer.DONE,
                        "The earlier keys are gone. Backups of the database from before open only with "
                                + retired.copy()
                                + ": move that file away from here, and destroy it with the last of those backups.");
            }
        };
    }

    private static String words(RotationState state) {
        String since = moment(state.steppedAt());
        return switch (state.step()) {
            case NONE -> "The keys of the service were never changed.";
            case ADDED -> "New keys were made at " + since + " and come into use in about a minute.";
            case REWRAPPING ->
                String.format(
                        Locale.ROOT,
                        "New keys have been in use since %s; %d of %d rows lie under them.",
                        since,
                        Math.min(state.done(), state.total()),
                        state.total());
            case DONE ->
                "Since " + since + " nothing lies under the earlier keys any more." + damaged(state)
                        + " A day later they can be taken away: nightpost keys retire";
            case RETIRED -> "The earlier keys were taken away at " + since + "." + damaged(state);
        };
    }

    private static String damaged(RotationState state) {
        return state.damaged() == 0 ? "" : " " + state.damaged() + " rows are damaged and open with no key.";
    }

    private static String moment(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
