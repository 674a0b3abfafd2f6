package org.nightpost.supervision.sample;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.html.SafeHtml;
import org.nightpost.web.Problem;

/** What the pages of samples get. */
public final class SamplePage {
    private SamplePage() {}

    /** All samples of a supervisor's teams, and the teams of which one can be drawn. */
    public record All(List<Line> samples, List<Team> teams, ZoneId zone) {}

    public record Team(UUID id, String name) {}

    /** A sample in a list. */
    public record Line(UUID id, String team, String supervisor, Instant drawnAt, int all, int reviewed) {}

    /** The form; size as typed. */
    public record Fill(UUID form, UUID teamId, String team, String size, String words, List<Problem> problems) {
        public String path() {
            return "/team/samples/new/" + teamId;
        }

        public boolean isWrong(String field) {
            return problems.stream().anyMatch(problem -> problem.field().equals(field));
        }
    }

    /**
     * One sample.
     *
     * @param among how many correspondences the team had
     * @param paragraphs of the words that say why it was drawn
     */
    public record One(Line line, int wanted, int among, List<SafeHtml> paragraphs, List<Item> items, ZoneId zone) {
        public String path() {
            return "/team/samples/" + line.id();
        }
    }

    /** A correspondence of it. */
    public record Item(
            UUID id,
            UUID correspondence,
            String alias,
            String counsellor,
            Why why,
            Optional<Instant> reviewedAt,
            String reviewedBy) {}
}
