package org.nightpost.correspondence.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.Standing;
import org.nightpost.web.Visit;

/** How far an agreement is used up, in the words of whoever reads it. */
@ApplicationScoped
public class StandingWords {
    /**
     * On a client's page.
     *
     * @param path where the agreement can be read
     * @param words how far it is; empty before anything was agreed
     * @param note what is to be known about it; empty if nothing
     * @param link what the link says
     */
    public record Line(String path, String words, String note, String link) {}

    @Inject
    private Visit visit;

    /** "Exchange 3 of 6, until 12 March 2027". */
    public String of(Standing standing) {
        String until = visit.texts().date(standing.until(), visit.zone());
        if (standing.expired()) {
            return visit.texts().text("agreement.standing.expired", until);
        }
        return standing.isOver()
                ? visit.texts().text("agreement.standing.over", standing.of())
                : visit.texts().text("agreement.standing", standing.atHand(), standing.of(), until);
    }

    /** What a counsellor has to know before they answer; empty if nothing. */
    public String forCounsellor(Standing standing) {
        if (standing.offered()) {
            return visit.texts().text("agreement.counsellor.offered");
        }
        if (standing.isOver()) {
            return visit.texts().text("agreement.counsellor.over");
        }
        return standing.isLast() ? visit.texts().text("agreement.counsellor.last") : "";
    }

    /** @param counsellor ready to stand inside a sentence */
    public Line forClient(CorrespondenceId id, Optional<Standing> standing, String counsellor) {
        String path = AgreementResource.path(id);
        if (standing.isEmpty()) {
            return line(path, "", "agreement.client.first", counsellor, true);
        }
        Standing here = standing.get();
        if (here.offered()) {
            return line(path, of(here), "agreement.client.offered", counsellor, true);
        }
        if (here.due()) {
            return line(path, of(here), "agreement.client.new", counsellor, true);
        }
        if (here.isOver()) {
            return line(path, of(here), "agreement.client.over", counsellor, false);
        }
        return here.isLast()
                ? line(path, of(here), "agreement.client.last", counsellor, false)
                : new Line(path, of(here), "", visit.texts().text("agreement.link"));
    }

    private Line line(String path, String words, String note, String counsellor, boolean due) {
        return new Line(
                path,
                words,
                visit.texts().text(note, counsellor),
                visit.texts().text(due ? "agreement.link.due" : "agreement.link"));
    }
}
