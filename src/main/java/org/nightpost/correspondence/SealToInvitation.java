package org.nightpost.correspondence;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.content.Side;
import org.nightpost.deed.Deed;
import org.nightpost.security.Actor;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.Holder;
import org.nightpost.vault.KeyRing;
import org.nightpost.vault.Wraps;

/**
 * Gives the letters that wait for somebody who was invited to their new link: by the counsellor, who holds the keys. The
 * earlier link took its own with it.
 */
@Deed
public class SealToInvitation {
    @Inject
    private Correspondences correspondences;

    @Inject
    private KeyRing keys;

    @Inject
    private Wraps wraps;

    @Inject
    private Actor actor;

    /** The correspondence that the person behind the request has with this client; for anybody else there is none. */
    public Optional<CorrespondenceId> with(UUID client) {
        return mine(client).stream()
                .map(here -> new CorrespondenceId(here.id()))
                .findFirst();
    }

    /**
     * Seals every key of their letters to the newest pair of this invitation.
     *
     * @return false if a key is not held or damaged: then the caller undoes what it has begun
     */
    public boolean seal(UUID client, UUID invitation) {
        for (Correspondence here : mine(client)) {
            for (int epoch = 1; epoch <= here.epoch(); epoch++) {
                try {
                    wraps.share(keys.key(here.key(), epoch), here.key(), epoch, Holder.invitation(invitation));
                } catch (CannotBeOpened notHeld) {
                    return false;
                }
            }
        }
        return true;
    }

    private List<Correspondence> mine(UUID client) {
        return correspondences.ofClient(client).stream()
                .filter(here -> here.on(Side.COUNSELLOR).equals(actor.person()))
                .toList();
    }
}
