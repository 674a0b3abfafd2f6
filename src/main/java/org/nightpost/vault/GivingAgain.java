package org.nightpost.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Where nobody on the staff side can open a correspondence any more, its client still can, and may give the letters again.
 * What only staff could read is lost then: its key begins anew. Every method that stores needs a transaction.
 */
@ApplicationScoped
public class GivingAgain {
    private final VaultRows rows;
    private final GroupKeys groups;
    private final Wraps wraps;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected GivingAgain() {
        this(null, null, null);
    }

    @Inject
    GivingAgain(VaultRows rows, GroupKeys groups, Wraps wraps) {
        this.rows = rows;
        this.groups = groups;
        this.wraps = wraps;
    }

    /** Whether this client holds the key of this epoch, and nobody else who is left does. */
    public boolean isOnlyClients(UUID correspondence, int epoch, UUID client) {
        List<Wrap> present = rows.wrapsOf(KeyObject.correspondence(correspondence)).stream()
                .filter(wrap -> wrap.epoch() == epoch)
                .toList();
        Holder own = Holder.person(client);
        return present.stream().anyMatch(wrap -> wrap.holder().equals(own) && isOpen(wrap))
                && present.stream().noneMatch(wrap -> !wrap.holder().equals(own) && isOpen(wrap));
    }

    /** The groups to which the letters of this correspondence were ever sealed. */
    public Set<UUID> groupsOf(UUID correspondence) {
        return rows.wrapsOf(KeyObject.correspondence(correspondence)).stream()
                .map(Wrap::holder)
                .filter(holder -> holder.kind() == HolderKind.GROUP)
                .map(Holder::id)
                .collect(Collectors.toSet());
    }

    /**
     * Seals the letters' keys of all epochs, as far as the client behind this request holds them, to the newest pairs of these.
     *
     * @throws HolderRefused as {@link Wraps#create}
     */
    public void give(UUID correspondence, int epochs, Collection<Holder> staff, KeyRing ring) {
        KeyObject object = KeyObject.correspondence(correspondence);
        for (int epoch = 1; epoch <= epochs; epoch++) {
            for (Holder holder : staff) {
                try {
                    wraps.share(ring.key(object, epoch), object, epoch, holder);
                } catch (CannotBeOpened notHeld) {
                    // Letters of that time stay shut to them, as they are to this client.
                }
            }
        }
    }

    /** Makes the staff key of this epoch out of nothing, for these alone: nobody is left who holds the one before. */
    public void beginStaffKey(UUID correspondence, int epoch, Collection<Holder> staff) {
        try (ContentKey key = ContentKey.generate()) {
            byte[] secret = key.secretBytes();
            try {
                staff.forEach(holder -> wraps.share(secret, KeyObject.staff(correspondence), epoch, holder));
            } finally {
                Arrays.fill(secret, (byte) 0);
            }
        }
    }

    private boolean isOpen(Wrap wrap) {
        return switch (wrap.holder().kind()) {
            case PERSON ->
                rows.newestKeys(List.of(wrap.holder())).stream().anyMatch(key -> key.version() == wrap.keyVersion());
            case GROUP -> groups.isOpen(wrap.holder().id(), wrap.keyVersion());
            case INVITATION, LETTER_BOX -> false;
            case ESCROW -> true;
        };
    }
}
