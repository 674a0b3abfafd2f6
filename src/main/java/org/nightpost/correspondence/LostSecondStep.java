package org.nightpost.correspondence;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;
import org.nightpost.correspondence.content.Side;
import org.nightpost.deed.Deed;
import org.nightpost.security.Actor;
import org.nightpost.security.LostFactor;
import org.nightpost.security.recovery.KnownPairs;

/** A counsellor takes the second step away from their client, who has lost it and whom they have spoken to or seen. */
@Deed
public class LostSecondStep {
    @Inject
    private Correspondences correspondences;

    @Inject
    private LostFactor lost;

    @Inject
    private AuditTrail trail;

    @Inject
    private KnownPairs knownPairs;

    @Inject
    private Actor actor;

    /** @return false if it is not this counsellor's client, if they were confirmed in no way, or if there is nothing to take */
    public boolean takeFromClient(CorrespondenceId id, Set<GiveBack.Way> ways) {
        Optional<UUID> client = correspondences
                .lock(id, actor.person())
                .filter(here -> here.on(Side.COUNSELLOR).equals(actor.person()))
                .map(here -> here.on(Side.CLIENT))
                .filter(person -> !ways.isEmpty() && lost.takeFrom(person));
        client.ifPresent(person -> ways.forEach(way -> trail.record(way.deed(), person)));
        return client.isPresent();
    }

    /**
     * The same for a colleague. Whose colleague it is, is decided by the caller. Who waits to be recognised helps nobody in: it
     * may be somebody else who sits there.
     */
    public boolean takeFromColleague(UUID colleague) {
        boolean taken = !knownPairs.isWaiting(actor.person()) && lost.takeFrom(colleague);
        if (taken) {
            trail.record("person.confirmedBySupervisor", colleague);
        }
        return taken;
    }
}
