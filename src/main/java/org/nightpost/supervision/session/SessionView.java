package org.nightpost.supervision.session;

import java.time.Instant;
import java.util.Optional;

/**
 * A session with its minutes.
 *
 * @param rev of the minutes, from 1
 * @param words empty if they do not open
 * @param mayChange whether the person behind the request supervises its team
 */
public record SessionView(SessionFacts facts, long rev, Instant savedAt, Optional<String> words, boolean mayChange) {
    /** Minutes must not end up in a log. */
    @Override
    public String toString() {
        return "SessionView[" + facts.id() + "]";
    }
}
