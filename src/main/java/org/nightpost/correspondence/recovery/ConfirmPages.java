package org.nightpost.correspondence.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import org.nightpost.correspondence.ClientCode;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.GiveBack;
import org.nightpost.correspondence.Reading;
import org.nightpost.people.People;
import org.nightpost.web.Visit;

/** Makes the pages on which people are confirmed. */
@ApplicationScoped
class ConfirmPages {
    @Inject
    GiveBack giveBack;

    @Inject
    ClientCode code;

    @Inject
    Reading reading;

    @Inject
    People people;

    @Inject
    Visit visit;

    ConfirmPage page(CorrespondenceId id, ConfirmPage.Ticks ticks) {
        CorrespondenceFacts facts = reading.correspondence(id)
                .filter(found -> found.counsellor().equals(visit.person()))
                .orElseThrow(NotFoundException::new);
        String bench = "/correspondences/" + id;
        return new ConfirmPage(
                bench + "/confirm",
                bench,
                people.profile(facts.client()).name(),
                code.openUntil(id).map(this::moment).orElse(""),
                giveBack.waiting(id).map(this::sure),
                ticks);
    }

    ConfirmPage.ColleaguePage page(GiveBack.Waiting colleague, ConfirmPage.Ticks ticks) {
        return new ConfirmPage.ColleaguePage(
                "/team/confirm/" + colleague.person(),
                people.profile(colleague.person()).name(),
                sure(colleague),
                ticks);
    }

    private ConfirmPage.Sure sure(GiveBack.Waiting waiting) {
        return new ConfirmPage.Sure(waiting.version(), moment(waiting.since()), waiting.number(), waiting.letters());
    }

    private String moment(Instant at) {
        return visit.texts().moment(at, visit.zone());
    }
}
