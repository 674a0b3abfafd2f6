package org.nightpost.correspondence.cover;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A counsellor's absences, and those of others in which they cover.
 *
 * @param toCome the next one first; also one that is now
 * @param covering for others, now or to come
 * @param past the last one first
 */
public record AbsencesPage(List<Row> toCome, List<Row> covering, List<Row> past) {
    /**
     * An absence.
     *
     * @param now whether it has begun and is not over
     * @param who the name of who covers, or of who is away where this person covers; empty for nobody
     * @param clients whose letters the cover answers
     * @param others clients whose letters nobody answers meanwhile
     */
    public record Row(UUID id, LocalDate first, LocalDate last, boolean now, String who, int clients, int others) {
        /** Where it can be ended. */
        public String path() {
            return "/absences/" + id + "/end";
        }
    }
}
