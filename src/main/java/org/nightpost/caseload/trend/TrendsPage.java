package org.nightpost.caseload.trend;

import java.util.List;
import org.nightpost.schedule.Kept;

/**
 * Twelve weeks in charts and tables.
 *
 * @param counsellor the name of the one they are about; empty for all
 * @param choices the counsellors of the supervisor's teams, by name
 * @param kept what became of all promises from the beginning
 */
public record TrendsPage(List<Chart> charts, String counsellor, List<Choice> choices, Kept kept) {
    /** A counsellor, and where the charts about them are. */
    public record Choice(String name, String address, boolean on) {}
}
