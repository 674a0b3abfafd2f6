package org.nightpost.correspondence.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Set;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.GiveBack;
import org.nightpost.correspondence.Reading;
import org.nightpost.people.People;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/** Makes the page on which a counsellor confirms a client. */
@ApplicationScoped
class ConfirmPages {
    @Inject
    GiveBack giveBack;

    @Inject
    Reading reading;

    @Inject
    People people;

    @Inject
    Visit visit;

    ConfirmPage page(CorrespondenceId id, List<Problem> problems, Set<GiveBack.Way> ways, boolean askedAgain) {
        CorrespondenceFacts facts = reading.correspondence(id)
                .filter(found -> found.counsellor().equals(visit.person()))
                .orElseThrow(NotFoundException::new);
        String bench = "/correspondences/" + id;
        return new ConfirmPage(
                bench + "/confirm",
                bench,
                people.profile(facts.client()).name(),
                giveBack.waiting(id).map(this::waiting),
                ways,
                askedAgain,
                problems);
    }

    private ConfirmPage.Waiting waiting(GiveBack.Waiting waiting) {
        return new ConfirmPage.Waiting(
                waiting.since().toString(), visit.texts().moment(waiting.since(), visit.zone()), waiting.number());
    }
}
