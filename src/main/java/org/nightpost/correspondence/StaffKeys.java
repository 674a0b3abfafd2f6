package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.content.Side;
import org.nightpost.security.Actor;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.ContentKey;
import org.nightpost.vault.KeyObject;
import org.nightpost.vault.KeyRing;

/**
 * The keys of what only staff read of a correspondence, for who answers it: its counsellor, or their cover. The ring keeps and closes them. For features of
 * the correspondence that seal rows of their own.
 */
@ApplicationScoped
@Transactional
public class StaffKeys {
    /** A key and the epoch whose it is. */
    public record Present(int epoch, ContentKey key) {}

    @Inject
    private Correspondences correspondences;

    @Inject
    private Envelopes envelopes;

    @Inject
    private KeyRing ring;

    @Inject
    private Actor actor;

    /**
     * The key under which something new is sealed, of the next epoch if one is due. Takes the correspondence's lock until the
     * deed ends. Empty for anybody else.
     *
     * @throws IllegalStateException if they hold none
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Present> toWrite(CorrespondenceId id) {
        UUID me = actor.person();
        return correspondences
                .lock(id, me)
                .filter(here -> here.sideOf(me).filter(Side.COUNSELLOR::equals).isPresent())
                .map(this::present);
    }

    /** Whether this person may read what staff wrote here. */
    public boolean isReader(CorrespondenceId id) {
        UUID me = actor.person();
        return correspondences
                .find(id, me)
                .filter(here -> here.sideOf(me).filter(Side.COUNSELLOR::equals).isPresent())
                .isPresent();
    }

    /**
     * The key of this epoch, to read what was sealed in it.
     *
     * @throws CannotBeOpened if the person behind the request holds no such key
     */
    public ContentKey of(CorrespondenceId id, int epoch) throws CannotBeOpened {
        return ring.key(KeyObject.staff(id.value()), epoch);
    }

    /** The same once whoever asks was found to be allowed. */
    Present present(Correspondence here) {
        envelopes.keyFor(here);
        // It may have been made a moment ago: then it is not among those the ring has read.
        ring.forget(here.staffKey());
        try {
            return new Present(here.epoch(), ring.key(here.staffKey(), here.epoch()));
        } catch (CannotBeOpened none) {
            throw new IllegalStateException("no staff key is held for the correspondence " + here.id(), none);
        }
    }
}
