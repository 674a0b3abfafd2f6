package org.nightpost.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The door through which keys are made and sealed to those who may read. Every method writes in the caller's transaction
 * and needs one.
 */
@ApplicationScoped
public class Wraps {
    private final VaultRows rows;
    private final ServiceKeys service;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Wraps() {
        this(null, null);
    }

    @Inject
    Wraps(VaultRows rows, ServiceKeys service) {
        this.rows = rows;
        this.service = service;
    }

    /**
     * Stores a holder's public key with a MAC. What is sealed to them from now on is sealed to this key; what was sealed
     * to an earlier one stays.
     *
     * @return the version of the holder's pair, counted from 1
     */
    public int register(Holder holder, PublicKey key) {
        int version = nextVersion(holder);
        rows.add(new HolderKey(service, holder, version, key));
        return version;
    }

    /** Whether something can be sealed to this holder: they have registered a key. */
    public boolean isRegistered(Holder holder) {
        return !rows.newestKeys(List.of(holder)).isEmpty();
    }

    /**
     * Makes the first key of an object, epoch 1, and seals it to each of these holders.
     *
     * @return the key, which whoever takes it closes
     * @throws HolderRefused if a holder has no key, or one that this service did not register; then nothing is stored
     * @throws IllegalStateException if the object has a key already
     * @throws IllegalArgumentException if nobody could open it
     */
    public ContentKey create(KeyObject object, Collection<Holder> holders) {
        refuseSecond(object);
        ContentKey key = ContentKey.generate();
        byte[] secret = key.secretBytes();
        try {
            seal(secret, object, 1, keysOf(holders));
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
        return key;
    }

    /**
     * Makes the key of the next epoch and seals it to everybody who holds this one: the wraps are the permission. A person
     * is sealed to by the pair that holds it now and not by a newer one, which nobody has confirmed yet; a group by its
     * newest pair, which no former member holds.
     *
     * @param epoch the present one
     * @return the key of {@code epoch + 1}, which whoever takes it closes
     * @throws HolderRefused as {@link #create}
     * @throws IllegalStateException if the next epoch has begun already
     * @throws IllegalArgumentException if nobody holds this one
     */
    public ContentKey renew(KeyObject object, int epoch) {
        List<Wrap> wraps = rows.wrapsOf(object);
        if (wraps.stream().anyMatch(wrap -> wrap.epoch() > epoch)) {
            throw new IllegalStateException("There is a later epoch already for " + object.text());
        }
        ContentKey key = ContentKey.generate();
        byte[] secret = key.secretBytes();
        try {
            List<HolderKey> holders = holding(wraps, epoch);
            seal(secret, object, epoch + 1, holders);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
        return key;
    }

    /**
     * Makes a new pair for a group and seals its private half to everybody who holds the present one: somebody has left.
     * What was sealed to the earlier pair stays open to those who stay. With no member left there is no new pair, and the
     * next first member makes one.
     *
     * @throws HolderRefused as {@link #create}
     */
    public void renewGroup(UUID group) {
        KeyObject object = KeyObject.group(group);
        List<Wrap> wraps = rows.wrapsOf(object);
        int newest = nextVersion(Holder.group(group)) - 1;
        List<HolderKey> members = holding(wraps, newest);
        if (members.isEmpty()) {
            return;
        }
        try (PrivateKey key = PrivateKey.generate()) {
            byte[] secret = key.secretBytes();
            try {
                seal(secret, object, newest + 1, members);
                rows.add(new HolderKey(service, Holder.group(group), newest + 1, key.publicKey()));
            } finally {
                Arrays.fill(secret, (byte) 0);
            }
        }
    }

    private List<HolderKey> holding(List<Wrap> wraps, int epoch) {
        Map<Holder, Integer> versions = new LinkedHashMap<>();
        for (Wrap wrap : wraps) {
            if (wrap.epoch() == epoch) {
                versions.merge(wrap.holder(), wrap.keyVersion(), Math::max);
            }
        }
        List<HolderKey> keys = new ArrayList<>();
        versions.forEach((holder, version) -> keys.add(
                holder.kind() == HolderKind.GROUP ? keysOf(List.of(holder)).get(0) : keyOf(holder, version)));
        return keys;
    }

    private HolderKey keyOf(Holder holder, int version) {
        return rows.key(holder, version)
                .orElseThrow(() -> new HolderRefused(holder, "the public key it was sealed to is gone"));
    }

    /**
     * Makes a group's pair, registers its public half and seals its private half to each member.
     *
     * @param members people; a group inside a group is not followed when opening
     * @return the private half, which whoever takes it closes
     * @throws HolderRefused as {@link #create}
     * @throws IllegalStateException if the group has a pair already
     * @throws IllegalArgumentException if there is no member, or one that is no person
     */
    public PrivateKey createGroup(UUID group, Collection<Holder> members) {
        members.forEach(Wraps::refuseNoPerson);
        refuseSecond(KeyObject.group(group));
        PrivateKey key = PrivateKey.generate();
        byte[] secret = key.secretBytes();
        try {
            // The epoch is the pair's version, so that a wrap of the group's leads to the half that opens it.
            int version = nextVersion(Holder.group(group));
            seal(secret, KeyObject.group(group), version, keysOf(members));
            rows.add(new HolderKey(service, Holder.group(group), version, key.publicKey()));
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
        return key;
    }

    /**
     * Seals a key to one more holder. If it is sealed to them already, it is sealed anew in the same row.
     *
     * @throws HolderRefused as {@link #create}
     */
    public void share(ContentKey key, KeyObject object, int epoch, Holder holder) {
        byte[] secret = key.secretBytes();
        try {
            share(secret, object, epoch, holder);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /**
     * Seals a group's private half, of this version, to one more member.
     *
     * @throws HolderRefused as {@link #create}
     * @throws IllegalArgumentException if the member is no person
     */
    public void shareGroup(PrivateKey key, UUID group, int version, Holder member) {
        refuseNoPerson(member);
        byte[] secret = key.secretBytes();
        try {
            share(secret, KeyObject.group(group), version, member);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** The correspondences whose letters are sealed to this holder, in any epoch. */
    public Set<UUID> correspondencesOf(Holder holder) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (Wrap wrap : rows.wrapsOf(holder)) {
            if (wrap.object().kind() == ObjectKind.CORRESPONDENCE) {
                ids.add(wrap.object().id());
            }
        }
        return ids;
    }

    void share(byte[] secret, KeyObject object, int epoch, Holder holder) {
        HolderKey to = keysOf(List.of(holder)).get(0);
        for (Wrap wrap : rows.wraps(List.of(object), List.of(holder))) {
            if (wrap.epoch() == epoch && wrap.keyVersion() == to.version()) {
                wrap.reseal(service, secret, to);
                return;
            }
        }
        rows.add(new Wrap(service, secret, object, epoch, to));
    }

    private void seal(byte[] secret, KeyObject object, int epoch, List<HolderKey> holders) {
        if (holders.isEmpty()) {
            throw new IllegalArgumentException("A key that is sealed to nobody is lost");
        }
        // All are sealed before the first is stored, so that one refused holder leaves nothing behind.
        List<Wrap> wraps = new ArrayList<>();
        for (HolderKey to : holders) {
            wraps.add(new Wrap(service, secret, object, epoch, to));
        }
        wraps.forEach(rows::add);
    }

    private List<HolderKey> keysOf(Collection<Holder> holders) {
        Set<Holder> wanted = new LinkedHashSet<>(holders);
        List<HolderKey> keys = rows.newestKeys(wanted);
        Set<Holder> missing = new LinkedHashSet<>(wanted);
        keys.forEach(key -> missing.remove(key.holder()));
        for (Holder holder : missing) {
            throw new HolderRefused(holder, "no public key is registered");
        }
        return keys;
    }

    private int nextVersion(Holder holder) {
        return rows.newestKeys(List.of(holder)).stream()
                        .mapToInt(HolderKey::version)
                        .max()
                        .orElse(0)
                + 1;
    }

    private void refuseSecond(KeyObject object) {
        if (rows.hasWraps(object)) {
            throw new IllegalStateException("There is a key already for " + object.text());
        }
    }

    private static void refuseNoPerson(Holder member) {
        if (member.kind() != HolderKind.PERSON) {
            throw new IllegalArgumentException("Members of a group are people");
        }
    }
}
