package org.nightpost.supervision.opening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nightpost.correspondence.opening.OpeningLines;
import org.nightpost.correspondence.opening.OpeningReason;
import org.nightpost.web.Problem;

/**
 * What the page says of openings.
 *
 * @param until when the opening ends in which the letters can be read; empty if none is running
 * @param ended when the last one ended of the person before the page, if that was in the last day
 * @param minutes how long an opening lasts
 * @param past all there were, the newest first
 */
public record OpeningSection(
        Optional<Instant> until,
        Optional<Instant> ended,
        long minutes,
        List<OpeningLines.Line> past,
        OpeningForm form,
        List<Problem> problems) {
    public OpeningReason[] reasons() {
        return OpeningReason.values();
    }

    public boolean isWrong(String field) {
        return problems.stream().anyMatch(problem -> problem.field().equals(field));
    }
}
