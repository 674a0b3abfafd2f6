package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.nightpost.people.invitation.Invitations;
import org.nightpost.schedule.PromiseMoved;
import org.nightpost.schedule.Promises.Why;

/** Tells a client whose promise was moved; schedule knows no clients. */
@ApplicationScoped
class TellOfMove {
    @Inject
    private Correspondences correspondences;

    @Inject
    private Invitations invitations;

    @Inject
    private Event<PromiseNews> news;

    void onMoved(@Observes PromiseMoved moved) {
        // Who has just written more reads it on the next page.
        if (moved.why() != Why.MORE_LETTERS) {
            correspondences
                    .clientOf(moved.correspondence())
                    .filter(client -> !invitations.isWaiting(client))
                    .ifPresent(client -> news.fire(new PromiseNews(client)));
        }
    }
}
