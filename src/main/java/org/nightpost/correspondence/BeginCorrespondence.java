package org.nightpost.correspondence;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.nightpost.correspondence.content.Side;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.vault.ContentKey;
import org.nightpost.vault.Holder;
import org.nightpost.vault.KeyObject;
import org.nightpost.vault.LetterBoxes;
import org.nightpost.vault.Wraps;

/** Gives a client a counsellor: from now on the two can write, and their supervision team holds the keys with them. */
@Deed
public class BeginCorrespondence {
    @Inject
    private Correspondences correspondences;

    @Inject
    private Wraps wraps;

    @Inject
    private LetterBoxes boxes;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<CorrespondenceBegun> begun;

    /**
     * Makes the correspondence and its two keys: one for letters, sealed to all three, and one for what staff write, never
     * sealed to the client. Who may do this is decided by the caller.
     *
     * @param language in which the two write, as a BCP 47 tag
     * @throws org.nightpost.vault.HolderRefused if one of the three has no key pair yet; nothing is begun
     */
    public CorrespondenceId begin(UUID client, UUID counsellor, UUID supervisionGroup, UUID service, String language) {
        Correspondence made = new Correspondence(client, counsellor, service, language, clock.instant());
        return begin(made, Holder.person(client), supervisionGroup);
    }

    /**
     * The same with a client who was invited and has no pair yet: until they come, their letters are sealed to the
     * invitation, and the counsellor can write at once.
     *
     * @throws org.nightpost.vault.HolderRefused if invitation, counsellor or team have no key pair; nothing is begun
     */
    public CorrespondenceId beginInvited(
            UUID client, UUID invitation, UUID counsellor, UUID supervisionGroup, UUID service, String language) {
        Correspondence made = new Correspondence(client, counsellor, service, language, clock.instant());
        return begin(made, Holder.invitation(invitation), supervisionGroup);
    }

    private CorrespondenceId begin(Correspondence made, Holder forClient, UUID supervisionGroup) {
        UUID client = made.on(Side.CLIENT);
        UUID counsellor = made.on(Side.COUNSELLOR);
        if (client.equals(counsellor)) {
            throw new IllegalArgumentException("nobody writes to themselves");
        }
        made.isReadBy(supervisionGroup);
        correspondences.add(made);
        Holder forCounsellor = Holder.person(counsellor);
        Holder forTeam = Holder.group(supervisionGroup);
        try (ContentKey key = wraps.create(made.key(), List.of(forClient, forCounsellor, forTeam))) {
            boxes.make(made.id(), made.epoch(), key);
            made.boxHangs();
        }
        makeKey(KeyObject.staff(made.id()), List.of(forCounsellor, forTeam));
        CorrespondenceId id = new CorrespondenceId(made.id());
        begun.fire(new CorrespondenceBegun(id, client, counsellor));
        return id;
    }

    private void makeKey(KeyObject object, List<Holder> holders) {
        try (ContentKey key = wraps.create(object, holders)) {
            // Nothing is sealed yet: the key is wanted only as wraps.
        }
    }
}
