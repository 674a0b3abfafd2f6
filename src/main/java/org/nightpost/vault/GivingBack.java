package org.nightpost.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Gives a person who has a new pair what an earlier one held: by somebody who holds it too, or by the person themselves,
 * who remembers. What nobody can open stays sealed to the earlier pair. Every method that stores needs a transaction.
 */
@ApplicationScoped
public class GivingBack {
    private final VaultRows rows;
    private final ServiceKeys service;
    private final Wraps wraps;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected GivingBack() {
        this(null, null, null);
    }

    @Inject
    GivingBack(VaultRows rows, ServiceKeys service, Wraps wraps) {
        this.rows = rows;
        this.service = service;
        this.wraps = wraps;
    }

    /**
     * Seals to the person's newest pair every key that an earlier pair of theirs held and the person behind this request
     * can open. Nothing that the person did not hold before.
     *
     * @return how many keys
     * @throws HolderRefused as {@link Wraps#create}
     */
    public int give(UUID person, KeyRing ring) {
        int given = 0;
        for (Wrap wrap : lacking(person)) {
            try {
                give(wrap, person, ring);
                given++;
            } catch (CannotBeOpened notHeld) {
                // Somebody else holds it, or nobody: it is not this giver's to give.
            }
        }
        return given;
    }

    /** Whether the person behind this request could give this one anything. */
    public boolean canGive(UUID person, KeyRing ring) {
        return lacking(person).stream().anyMatch(wrap -> {
            try {
                if (wrap.object().kind() == ObjectKind.GROUP) {
                    ring.groupKey(wrap.object().id(), wrap.epoch());
                } else {
                    ring.key(wrap.object(), wrap.epoch());
                }
                return true;
            } catch (CannotBeOpened notHeld) {
                return false;
            }
        });
    }

    /** Seals these objects' keys of an earlier pair of this person to another holder: what is given when a code is used. */
    public int giveTo(Holder other, UUID person, KeyRing ring) {
        int given = 0;
        for (Wrap wrap : rows.wrapsOf(Holder.person(person))) {
            if (wrap.object().kind() == ObjectKind.GROUP) {
                continue;
            }
            try {
                wraps.share(ring.key(wrap.object(), wrap.epoch()), wrap.object(), wrap.epoch(), other);
                given++;
            } catch (CannotBeOpened notHeld) {
                // As above.
            }
        }
        return given;
    }

    /**
     * Seals to the person's newest pair what this earlier pair of theirs opens.
     *
     * @param earlier the private half; stays the caller's to close
     * @param version of it
     * @return how many keys
     * @throws HolderRefused as {@link Wraps#create}
     */
    public int relink(UUID person, PrivateKey earlier, int version) {
        int linked = 0;
        for (Wrap wrap : rows.wrapsOf(Holder.person(person))) {
            if (wrap.keyVersion() != version) {
                continue;
            }
            try {
                byte[] secret = wrap.open(service, earlier);
                try {
                    wraps.share(secret, wrap.object(), wrap.epoch(), Holder.person(person));
                    linked++;
                } finally {
                    Arrays.fill(secret, (byte) 0);
                }
            } catch (CannotBeOpened damaged) {
                // That one key; its other holders can give it.
            }
        }
        return linked;
    }

    /** Whether this version of the person's pair holds anything that the newest does not. */
    public boolean holdsMore(UUID person, int version) {
        List<Wrap> all = rows.wrapsOf(Holder.person(person));
        Set<Slot> held = slots(all, newest(person));
        return !held.containsAll(slots(all, version));
    }

    /** Whether this person's newest pair lacks anything that an earlier one held. */
    public boolean isLacking(UUID person) {
        return !lacking(person).isEmpty();
    }

    /** Whether this person's newest pair lacks this object's key of this epoch, which an earlier pair held. */
    public boolean isLacking(UUID person, KeyObject object, int epoch) {
        return lacking(person).stream().anyMatch(wrap -> wrap.object().equals(object) && wrap.epoch() == epoch);
    }

    /** Those of these people whose newest pair lacks anything that an earlier one held. One query while nobody has a second. */
    public Set<UUID> lacking(Collection<UUID> people) {
        if (people.isEmpty()) {
            return Set.of();
        }
        List<Holder> holders = people.stream().distinct().map(Holder::person).toList();
        return rows.newestKeys(holders).stream()
                .filter(key -> key.version() > 1)
                .map(key -> key.holder().id())
                .filter(this::isLacking)
                .collect(Collectors.toSet());
    }

    /**
     * Six digits made of a person's newest public key. Shown to them and to who confirms them: whoever reads the same number
     * aloud sits before the account to which the letters would go.
     */
    public String number(UUID person) {
        HolderKey key = rows.newestKeys(List.of(Holder.person(person))).get(0);
        byte[] mac = service.mac("recognition-number", key.publicKey(service).bytes());
        int digits = Math.floorMod(ByteBuffer.wrap(mac, mac.length - 4, 4).getInt(), 1_000_000);
        return String.format(Locale.ROOT, "%03d %03d", digits / 1000, digits % 1000);
    }

    /** Of this person's pairs, counted from 1; 0 if they have none. */
    public int newest(UUID person) {
        return rows.newestKeys(List.of(Holder.person(person))).stream()
                .mapToInt(HolderKey::version)
                .max()
                .orElse(0);
    }

    private void give(Wrap wrap, UUID person, KeyRing ring) throws CannotBeOpened {
        Holder to = Holder.person(person);
        if (wrap.object().kind() == ObjectKind.GROUP) {
            UUID group = wrap.object().id();
            wraps.shareGroup(ring.groupKey(group, wrap.epoch()), group, wrap.epoch(), to);
        } else {
            wraps.share(ring.key(wrap.object(), wrap.epoch()), wrap.object(), wrap.epoch(), to);
        }
    }

    private List<Wrap> lacking(UUID person) {
        int newest = newest(person);
        if (newest <= 1) {
            return List.of();
        }
        List<Wrap> all = rows.wrapsOf(Holder.person(person));
        Set<Slot> held = slots(all, newest);
        return all.stream().filter(wrap -> held.add(Slot.of(wrap))).toList();
    }

    private static Set<Slot> slots(List<Wrap> wraps, int version) {
        Set<Slot> slots = new HashSet<>();
        wraps.stream().filter(wrap -> wrap.keyVersion() == version).forEach(wrap -> slots.add(Slot.of(wrap)));
        return slots;
    }

    private record Slot(KeyObject object, int epoch) {
        static Slot of(Wrap wrap) {
            return new Slot(wrap.object(), wrap.epoch());
        }
    }
}
