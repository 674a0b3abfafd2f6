package org.nightpost.correspondence.cover;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.nightpost.people.Profile;
import org.nightpost.web.Problem;

/**
 * On which a counsellor plans to be away.
 *
 * @param able who can cover, by name
 * @param look what it would do; empty on the first of the two pages
 */
public record PlanPage(AbsenceForm form, List<Profile> able, Optional<Look> look, List<Problem> problems) {
    /**
     * What it would do, before anything is stored.
     *
     * @param cover the name of who covers; empty for nobody
     * @param clients who are told, and whose letters are answered
     * @param touched the promises that would be moved
     * @param free what the cover has in this time; empty without one
     * @param covers for whom they cover already at that time
     * @param letters to the clients; none without a cover
     */
    public record Look(
            LocalDate first,
            LocalDate last,
            ZoneId zone,
            String cover,
            int clients,
            List<Touched> touched,
            Optional<Free> free,
            List<Also> covers,
            LettersToAll letters) {
        /** The same with these letters. */
        Look with(LettersToAll typed) {
            return new Look(first, last, zone, cover, clients, touched, free, covers, typed);
        }
    }

    /** A promise that would be moved. */
    public record Touched(String alias, Instant due, Instant wouldBe) {}

    /**
     * Minutes for letters.
     *
     * @param blocks how many clinical blocks the cover has in this time
     * @param minutes in them
     * @param promised of those
     */
    public record Free(int blocks, int minutes, int promised) {
        public int left() {
            return Math.max(0, minutes - promised);
        }
    }

    /** Another absence in which the same person covers. */
    public record Also(String who, LocalDate first, LocalDate last) {}
}
