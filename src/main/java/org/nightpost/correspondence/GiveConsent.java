package org.nightpost.correspondence;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;
import org.nightpost.correspondence.content.Side;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.agreement.Agreements;
import org.nightpost.people.agreement.Consents;
import org.nightpost.security.Actor;

/** A client agrees to what the service offers, once for each version and each agreement they are offered. */
@Deed
public class GiveConsent {
    /** What became of it. */
    public enum Result {
        GIVEN,
        /** The service offers something else by now, which has to be read first. */
        CHANGED,
        /** For this person there is no such correspondence, or they are not its client. */
        NOT_FOUND
    }

    @Inject
    private Correspondences correspondences;

    @Inject
    private Agreements agreements;

    @Inject
    private Consents consents;

    @Inject
    private AuditTrail trail;

    @Inject
    private PortalClock clock;

    @Inject
    private Actor actor;

    /**
     * Agreeing twice is agreeing once.
     *
     * @param version that was on the page
     * @param language in which it was read, BCP 47
     */
    public Result give(CorrespondenceId id, int version, String language) {
        UUID me = actor.person();
        Optional<Correspondence> found =
                correspondences.lock(id, me).filter(here -> here.sideOf(me).equals(Optional.of(Side.CLIENT)));
        if (found.isEmpty()) {
            return Result.NOT_FOUND;
        }
        Correspondence here = found.get();
        UUID service = here.facts().service();
        if (agreements.of(service).version() != version) {
            return Result.CHANGED;
        }
        Consents.History history = consents.of(here.id());
        if (!history.holds(version)) {
            consents.give(
                    new Consents.Given(here.id(), me, service, version, history.offered(), language, clock.instant()));
            trail.record("agreement.consented", here.id());
        }
        return Result.GIVEN;
    }
}
