package org.nightpost.caseload.board;

import java.util.List;
import java.util.UUID;
import org.nightpost.schedule.block.Away;

/**
 * A counsellor on the board.
 *
 * @param teams the names of the supervisor's teams they are in, one after the other
 * @param absences by their first day
 * @param reserved minutes for letters in their blocks of the coming seven days
 */
public record Counsellor(
        UUID id, String name, boolean trainee, String teams, List<Away> absences, Tally tally, int reserved) {
    /** Whether what waits takes more minutes than are reserved in the coming seven days. */
    public boolean isOverloaded() {
        return tally.minutes() > reserved;
    }

    boolean is(Only only) {
        return switch (only) {
            case WAITING -> tally.waiting() > 0;
            case RISK -> tally.risk() > 0;
            case BROKEN -> tally.broken() > 0;
            case SILENT -> tally.silent() > 0;
            case UNREAD -> tally.unread() > 0;
            case OVERLOADED -> isOverloaded();
            case TRAINEE -> trainee;
        };
    }
}
