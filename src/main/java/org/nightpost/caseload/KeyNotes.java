package org.nightpost.caseload;

import java.util.List;
import java.util.UUID;

/**
 * What there is to say about keys to somebody of the staff, on top of their first page; mostly nothing.
 *
 * @param confirm the names of those who are to join a team of theirs and wait for a member
 * @param waits whether they are to join a group themselves
 * @param asks supervisors who lost their key, and whose letters they can give again
 * @param alone teams whose key nobody holds but they, while they have no letter key
 * @param lost teams of theirs whose key they do not hold
 * @param clients whether only their clients can give them their letters again
 * @param number of theirs, to be read to who confirms them; empty if nobody has to
 */
public record KeyNotes(
        List<String> confirm,
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
     * @param counsellors whether others counsel there, who can give its letters again
     */
    public record Lost(String team, List<String> members, boolean counsellors) {
        public String membersText() {
            return String.join(", ", members);
        }
    }

    public String aloneText() {
        return String.join(" · ", alone);
    }

    static Named asks(UUID supervisor, String name) {
        return new Named(name, "/supervisors/" + supervisor);
    }
}
