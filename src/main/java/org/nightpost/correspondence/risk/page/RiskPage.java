package org.nightpost.correspondence.risk.page;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.risk.RiskLevel;
import org.nightpost.html.SafeHtml;
import org.nightpost.people.ServiceTerms;
import org.nightpost.web.Problem;

/**
 * What was noted of a risk, and the form to note it anew.
 *
 * @param alias of the client
 * @param supervising whether a supervisor reads it
 * @param now the level that holds
 * @param known the number of the newest note, 0 for none
 * @param level that is chosen in the form; empty for none
 * @param reason as it was typed
 * @param changed whether somebody noted something while this was typed
 * @param lines the newest first
 * @param supervisors of the team, whom the mail goes to
 * @param told when they were told of what holds; empty if they were not
 * @param terms the service, with its numbers
 */
public record RiskPage(
        CorrespondenceId correspondence,
        String alias,
        boolean supervising,
        ZoneId zone,
        RiskLevel now,
        int known,
        Optional<RiskLevel> level,
        String reason,
        boolean changed,
        List<Line> lines,
        List<Supervisor> supervisors,
        Optional<Instant> told,
        ServiceTerms terms,
        List<Problem> problems) {
    /**
     * One note.
     *
     * @param from the level before it, and to what it was set, as keys of texts
     * @param reason in paragraphs; none if it does not open
     */
    public record Line(Instant at, String author, String from, String to, boolean readable, List<SafeHtml> reason) {}

    /** Somebody who is told, and whether a mail can reach them. */
    public record Supervisor(String name, boolean mail) {}

    /** Where the form posts to. */
    public String path() {
        return (supervising ? "/team/correspondences/" : "/correspondences/") + correspondence + "/risk";
    }

    public String bench() {
        return "/correspondences/" + correspondence;
    }

    /** Whether what is to be done now stands on top. */
    public boolean isHigh() {
        return now == RiskLevel.HIGH && !supervising;
    }

    /** Whether a mail reaches any of the supervisors. */
    public boolean canTell() {
        return supervisors.stream().anyMatch(Supervisor::mail);
    }

    /** Whether this field has to be put right. */
    public boolean isWrong(String field) {
        return problems.stream().anyMatch(problem -> problem.field().equals(field));
    }

    /** A reason must not end up in a log. */
    @Override
    public String toString() {
        return "RiskPage[" + correspondence + "]";
    }
}
