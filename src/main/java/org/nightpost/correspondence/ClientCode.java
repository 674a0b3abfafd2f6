package org.nightpost.correspondence;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;
import org.nightpost.correspondence.content.Side;
import org.nightpost.deed.Deed;
import org.nightpost.security.Actor;
import org.nightpost.security.recovery.RecoveryCodes;

/** A code for a client who has no mailbox, from their counsellor; for anybody else there is nothing here. */
@Deed
public class ClientCode {
    @Inject
    private Correspondences correspondences;

    @Inject
    private RecoveryCodes codes;

    @Inject
    private AuditTrail trail;

    @Inject
    private Actor actor;

    /** Until when the one that is under way works. */
    public Optional<Instant> openUntil(CorrespondenceId id) {
        return client(id).flatMap(codes::openUntil);
    }

    /** Empty for anybody but the counsellor, or if nothing is said of how the client was recognised. */
    public Optional<RecoveryCodes.Code> make(CorrespondenceId id, Set<GiveBack.Way> ways) {
        return client(id).filter(client -> !ways.isEmpty()).map(client -> {
            ways.forEach(way -> trail.record(way.deed, client));
            return codes.make(client);
        });
    }

    /** @return false if there is no such correspondence for the person behind the request */
    public boolean takeBack(CorrespondenceId id) {
        Optional<UUID> client = client(id);
        client.filter(person -> codes.openUntil(person).isPresent()).ifPresent(codes::takeBack);
        return client.isPresent();
    }

    private Optional<UUID> client(CorrespondenceId id) {
        return correspondences
                .find(id, actor.person())
                .filter(here -> here.on(Side.COUNSELLOR).equals(actor.person()))
                .map(here -> here.on(Side.CLIENT));
    }
}
