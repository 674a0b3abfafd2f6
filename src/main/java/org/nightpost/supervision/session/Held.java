package org.nightpost.supervision.session;

import java.time.LocalDate;

/**
 * What is put down of a supervision session and can be put right later.
 *
 * @param on the day, where its supervisor is
 * @param length in minutes
 * @param words the minutes, canonical
 */
public record Held(LocalDate on, int length, String words) {
    /** What counsellors said in supervision must not end up in a log. */
    @Override
    public String toString() {
        return "Held[" + on + " " + length + "]";
    }
}
