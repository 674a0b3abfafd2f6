package org.nightpost.correspondence.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.nightpost.correspondence.Changes;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.People;
import org.nightpost.web.Visit;

/** What a list of somebody of the staff shows of handovers and wishes. By facts; nothing is opened. */
@ApplicationScoped
public class OpenChanges {
    @Inject
    private Changes changes;

    @Inject
    private People people;

    @Inject
    private PortalClock clock;

    @Inject
    private Visit visit;

    /** The part of a page. */
    public record Part(List<HandoverLine> handovers, List<WishLine> wishes, ZoneId zone) {
        public boolean isEmpty() {
            return handovers.isEmpty() && wishes.isEmpty();
        }
    }

    /**
     * A client who wishes for another counsellor.
     *
     * @param counsellor who answers them now
     * @param late whether the day has passed by which they were to have an answer
     */
    public record WishLine(UUID id, String alias, String counsellor, Instant askedAt, Instant answerBy, boolean late) {
        public String path() {
            return "/wishes/" + id;
        }
    }

    /** In the teams of the supervisor behind the request. Five statements at most. */
    public Part ofMyTeams() {
        return part(changes.ofMyTeams());
    }

    /** Of the counsellor behind the request. Four statements at most. */
    public Part mine() {
        return part(changes.mine());
    }

    private Part part(Changes.Open open) {
        Names names = Names.of(open.handovers(), open.wishes(), people);
        Instant now = clock.instant();
        return new Part(
                open.handovers().stream()
                        .map(one -> HandoverLine.of(one, names))
                        .toList(),
                open.wishes().stream()
                        .map(one -> new WishLine(
                                one.id(),
                                names.of(one.here().client()),
                                names.of(one.here().counsellor()),
                                one.askedAt(),
                                one.answerBy(),
                                one.answerBy().isBefore(now)))
                        .toList(),
                visit.zone());
    }
}
