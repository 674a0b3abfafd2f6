package org.nightpost.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.nightpost.schedule.block.Timetable;

/**
 * How a promise stands that nobody has answered. Decided here and nowhere else, so that a page and a mail never differ (docs: how
 * a reply promise is computed, "At risk").
 */
public enum PromiseState {
    /** There is time enough, or the answer is written and goes in time. */
    IN_TIME(""),
    /** The time that is reserved until then is not enough. */
    AT_RISK("risk"),
    /** The moment has passed. */
    BROKEN("missed");

    /** For whoever has never reserved any time, and answers nevertheless. */
    private static final Duration WITHOUT_BLOCKS = Duration.ofDays(1);

    private final String key;

    PromiseState(String key) {
        this.key = key;
    }

    /**
     * What is waited for.
     *
     * @param reader in whose time it is read
     * @param minutesUntil for this letter and for everything that the reader has to answer before it, in minutes; what is ready
     *     takes none
     * @param ready whether the answer is written and goes by then
     */
    public record Waits(UUID reader, UUID service, Instant due, int minutesUntil, boolean ready) {}

    /** How this stands at this moment. */
    public static PromiseState of(Waits waits, Timetable timetable, Instant now) {
        if (now.isAfter(waits.due())) {
            return BROKEN;
        }
        if (waits.ready()) {
            return IN_TIME;
        }
        if (!timetable.hasBlocks(waits.reader())) {
            return now.plus(WITHOUT_BLOCKS).isAfter(waits.due()) ? AT_RISK : IN_TIME;
        }
        int room = timetable.minutes(waits.reader(), waits.service(), now, waits.due());
        return room == 0 || room < waits.minutesUntil() ? AT_RISK : IN_TIME;
    }

    /** Ends the keys of its texts: empty, {@code risk} or {@code missed}. */
    public String key() {
        return key;
    }
}
