package org.nightpost.correspondence.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.people.People;
import org.nightpost.web.Visit;

/** Openings in words. */
@ApplicationScoped
public class OpeningLines {
    /**
     * One of them.
     *
     * @param who the supervisor's name
     * @param reason in words; empty if it does not open
     * @param words that the client reads
     * @param note for colleagues; empty for none
     * @param letters how many were read in it
     */
    public record Line(
            UUID id,
            String who,
            Instant begunAt,
            Instant until,
            String reason,
            String words,
            String note,
            int letters) {}

    @Inject
    private People people;

    @Inject
    private Visit visit;

    /** These, in their order. One statement, or none. */
    public List<Line> of(List<OpeningView> openings) {
        Map<UUID, String> names =
                people.staffNames(openings.stream().map(OpeningView::supervisor).toList());
        return openings.stream()
                .map(opening -> line(opening, names.getOrDefault(opening.supervisor(), "?")))
                .toList();
    }

    private Line line(OpeningView opening, String who) {
        Optional<Said> said = opening.said();
        return new Line(
                opening.id(),
                who,
                opening.begunAt(),
                opening.until(),
                said.map(it -> visit.texts().text("opened.reason." + it.reason().key()))
                        .orElse(""),
                said.map(Said::words).orElse(""),
                said.map(Said::note).orElse(""),
                opening.letters().size());
    }
}
