package org.nightpost.correspondence;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;
import org.nightpost.correspondence.content.Side;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.agreement.Consents;
import org.nightpost.security.Actor;

/** A counsellor offers a client another agreement, for as many exchanges again. It begins when the client agrees. */
@Deed
public class OfferAgreement {
    @Inject
    private Correspondences correspondences;

    @Inject
    private Consents consents;

    @Inject
    private AuditTrail trail;

    @Inject
    private PortalClock clock;

    @Inject
    private Actor actor;

    /**
     * Offers it. While one lies open, or nothing was agreed yet, there is nothing to add to it.
     *
     * @return false if for this person there is no such correspondence, or they do not answer in it
     */
    public boolean offer(CorrespondenceId id) {
        UUID me = actor.person();
        Optional<Correspondence> found =
                correspondences.lock(id, me).filter(here -> here.sideOf(me).equals(Optional.of(Side.COUNSELLOR)));
        found.ifPresent(here -> {
            Consents.History history = consents.of(here.id());
            if (history.last().isPresent() && !history.isOffered()) {
                consents.offer(here.id(), history.offered() + 1, me, clock.instant());
                trail.record("agreement.offered", here.id());
            }
        });
        return found.isPresent();
    }
}
