package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nightpost.correspondence.content.Side;
import org.nightpost.people.invitation.Invitations;
import org.nightpost.schedule.Promises;
import org.nightpost.vault.Holder;

/** What passes from one counsellor to the next. Needs no key. Within a deed only, and under the correspondence's lock. */
@ApplicationScoped
class TakeOver {
    @Inject
    private Correspondences correspondences;

    @Inject
    private Holds holds;

    @Inject
    private SealOn sealOn;

    @Inject
    private Uncover uncover;

    @Inject
    private Promises promises;

    @Inject
    private Invitations invitations;

    @Inject
    private Event<HandedOver> handedOver;

    /** Takes the keys of who answers; what they had begun or finished stays for the next. */
    void leave(Correspondence here, Instant now) {
        UUID from = here.on(Side.COUNSELLOR);
        if (!uncover.end(here, now)) {
            throw new IllegalStateException("a cover keeps the key of " + here.id());
        }
        holds.of(here.id(), from).ifPresent(HeldLetter::stop);
        sealOn.takeFrom(here, Holder.person(from));
    }

    /** From now on this counsellor answers, who holds the keys. What was promised is theirs to keep. */
    void enter(Correspondence here, UUID to, Instant now) {
        UUID from = here.on(Side.COUNSELLOR);
        correspondences.addEarlier(new EarlierCounsellor(here.id(), from, now));
        here.isAnsweredBy(to, now);
        promises.handTo(List.of(here.id()), to);
        invitations.nowAnsweredBy(to, here.on(Side.CLIENT));
        handedOver.fire(new HandedOver(new CorrespondenceId(here.id()), from, to));
    }
}
