package org.nightpost.caseload;

import java.util.List;
import java.util.UUID;

/**
 * What there is to say about keys to somebody of the staff, on top of their first page; mostly nothing.
 *
 * @param confirm who is to join a team of theirs and waits for a member
 * @param waits whether they are to join a group themselves
 * @param asks supervisors who lost their key, and whose letters they can give again
 * @param alone teams whose key nobody holds but they, while they have no letter key
 * @param lost teams of theirs whose key they do not hold
 * @param clients whether only their clients can give them their letters again
 * @param number of theirs, to be read to who confirms them; empty if nobody has to
 */
public record KeyNotes(
        List<Named> confirm,
        boolean waits,
        List<Named> asks,
        List<String> alone,
        List<Lost> lost,
        boolean clients,
        String number) {
    /** Somebody, and where the page about them is. */
    public record Named(String name, String path) {}

    /**
     * A team.
     *
     * @param members who hold its key, by name; none if nobody does
     */
    public record Lost(String team, List<String> members) {
        public String membersText() {
            return String.join(", ", members);
        }
    }

    public boolean isEmpty() {
        return confirm.isEmpty() && !waits && asks.isEmpty() && alone.isEmpty() && lost.isEmpty() && !clients;
    }

    static Named asks(UUID supervisor, String name) {
        return new Named(name, "/supervisors/" + supervisor);
    }
}
