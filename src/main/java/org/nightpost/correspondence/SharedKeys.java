package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.nightpost.security.Actor;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.ContentKey;
import org.nightpost.vault.KeyObject;
import org.nightpost.vault.KeyRing;

/**
 * The keys of what client and counsellor both read, for either of them. The ring keeps and closes them. For features of the
 * correspondence that seal rows of their own.
 */
@ApplicationScoped
@Transactional
public class SharedKeys {
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
    public Optional<StaffKeys.Present> toWrite(CorrespondenceId id) {
        // Looked for before its epoch is: a new key may raise that.
        return correspondences.lock(id, actor.person()).map(here -> {
            ContentKey key = envelopes.keyFor(here);
            return new StaffKeys.Present(here.epoch(), key);
        });
    }

    /**
     * The key of this epoch, to read what was sealed in it.
     *
     * @throws CannotBeOpened if the person behind the request holds no such key
     */
    public ContentKey of(CorrespondenceId id, int epoch) throws CannotBeOpened {
        return ring.key(KeyObject.correspondence(id.value()), epoch);
    }
}
