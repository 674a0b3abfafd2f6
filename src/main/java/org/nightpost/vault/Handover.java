package org.nightpost.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What was sealed to somebody who was invited, sealed on to the person they have become. A link may lie in a mailbox for
 * ever, so what is written after it has done its work, or was replaced, wants a new key. Every method writes in the caller's
 * transaction and needs one.
 */
@ApplicationScoped
public class Handover {
    private final VaultRows rows;
    private final ServiceKeys service;
    private final Wraps wraps;
    private final Consumer<EpochDue> due;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Handover() {
        this(null, null, null, (Consumer<EpochDue>) null);
    }

    @Inject
    Handover(VaultRows rows, ServiceKeys service, Wraps wraps, Event<EpochDue> due) {
        this(rows, service, wraps, due::fire);
    }

    Handover(VaultRows rows, ServiceKeys service, Wraps wraps, Consumer<EpochDue> due) {
        this.rows = rows;
        this.service = service;
        this.wraps = wraps;
        this.due = due;
    }

    /**
     * Seals every key that the invitation holds on to the person, and takes it from the invitation. One that is damaged
     * goes nowhere and keeps none of the others back. The person has never held it, so nobody can give it to them later:
     * where something can be sent again, ask {@link #damaged} first.
     *
     * @param key the private half of the invitation's newest pair; stays the caller's to close
     * @return the objects whose key could not be opened
     * @throws HolderRefused as {@link Wraps#create}
     */
    public List<KeyObject> toPerson(UUID invitation, PrivateKey key, UUID person) {
        due.accept(new EpochDue(Holder.invitation(invitation)));
        List<KeyObject> damaged = new ArrayList<>();
        for (Wrap wrap : rows.wrapsOf(Holder.invitation(invitation))) {
            if (!sealOn(wrap, key, person)) {
                damaged.add(wrap.object());
            }
            rows.remove(wrap);
        }
        return List.copyOf(damaged);
    }

    /** The objects whose key this invitation holds and its pair does not open; nothing is changed. */
    public List<KeyObject> damaged(UUID invitation, PrivateKey key) {
        List<KeyObject> damaged = new ArrayList<>();
        for (Wrap wrap : rows.wrapsOf(Holder.invitation(invitation))) {
            try {
                Arrays.fill(wrap.open(service, key), (byte) 0);
            } catch (CannotBeOpened moved) {
                damaged.add(wrap.object());
            }
        }
        return List.copyOf(damaged);
    }

    /** Takes everything from an invitation: it was withdrawn, or its link is replaced. The others who hold it still do. */
    public void takeBack(UUID invitation) {
        due.accept(new EpochDue(Holder.invitation(invitation)));
        rows.wrapsOf(Holder.invitation(invitation)).forEach(rows::remove);
    }

    private boolean sealOn(Wrap wrap, PrivateKey key, UUID person) {
        byte[] secret;
        try {
            secret = wrap.open(service, key);
        } catch (CannotBeOpened moved) {
            return false;
        }
        try {
            wraps.share(secret, wrap.object(), wrap.epoch(), Holder.person(person));
            return true;
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }
}
