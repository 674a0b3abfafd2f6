package org.nightpost.vault;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The keys that the person behind this request can open, for as long as the request lasts. What they hold is decided by
 * wraps and not by roles: a forgotten check of a right yields ciphertext.
 *
 * <p>Keys given out belong to the ring, which closes them all after the response. Java cannot overwrite what Tink holds,
 * so they may stay in memory until the garbage collector reuses it. For the one thread of the request.
 */
@RequestScoped
public class KeyRing implements AutoCloseable {
    private final VaultRows rows;
    private final ServiceKeys service;

    private @Nullable UUID person;
    private @Nullable PrivateKey own;
    private @Nullable Map<Pair, PrivateKey> groups;
    private final Map<KeyObject, List<Wrap>> wraps = new HashMap<>();
    private final Map<Slot, ContentKey> opened = new HashMap<>();

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected KeyRing() {
        this(null, null);
    }

    @Inject
    KeyRing(VaultRows rows, ServiceKeys service) {
        this.rows = rows;
        this.service = service;
    }

    /** Takes over the private key of the person behind this request and closes it at the end; forgets everything before. */
    public void unlock(UUID person, PrivateKey key) {
        if (key != own) {
            close();
        }
        this.person = person;
        this.own = key;
    }

    /** Whether somebody's private key is here. */
    public boolean isUnlocked() {
        return own != null;
    }

    /** The private key of the person behind this request, which the ring keeps and closes; for the vault alone. */
    PrivateKey own() throws CannotBeOpened {
        if (own == null) {
            throw new CannotBeOpened("Nobody's private key is here");
        }
        return own;
    }

    /**
     * Locks the private key of the person behind this request with a letter key.
     *
     * @param version of their pair
     * @throws CannotBeOpened if nobody is signed in
     */
    public Sealed lockOwn(LetterKey letterKey, int version) throws CannotBeOpened {
        PrivateKey key = own();
        return letterKey.lock(service, Objects.requireNonNull(person), version, key);
    }

    /**
     * The key of this object and epoch, through the person's own wrap or through a group's whose private half is sealed to
     * them. At most two queries, none after {@link #prefetch}. The ring keeps and closes the key: do not close it.
     *
     * @throws CannotBeOpened if they hold no wrap of it, if it is damaged, or if nobody is signed in
     */
    public ContentKey key(KeyObject object, int epoch) throws CannotBeOpened {
        Slot slot = new Slot(object, epoch);
        @Nullable ContentKey known = opened.get(slot);
        if (known != null) {
            return known;
        }
        if (!wraps.containsKey(object)) {
            prefetch(List.of(object));
        }
        for (Wrap wrap : wraps.getOrDefault(object, List.of())) {
            @Nullable ContentKey key = wrap.epoch() == epoch ? tryOpen(wrap) : null;
            if (key != null) {
                opened.put(slot, key);
                return key;
            }
        }
        throw new CannotBeOpened("No key is held for " + object.text() + " epoch " + epoch);
    }

    /**
     * A group's private half, to seal it to a new member. At most one query. The ring keeps and closes it.
     *
     * @param version of the group's pair, 1 for the first
     * @throws CannotBeOpened if the person is no member of the group or the wrap is damaged
     */
    public PrivateKey groupKey(UUID group, int version) throws CannotBeOpened {
        @Nullable PrivateKey key = groups().get(new Pair(Holder.group(group), version));
        if (key == null) {
            throw new CannotBeOpened("No key is held for the group " + group);
        }
        return key;
    }

    /**
     * Loads the wraps of all these objects with one query, and one more for the groups if it is the first of the request.
     * What was loaded before is not loaded again; a wrap made later in the same request is not seen for them.
     */
    public void prefetch(Collection<KeyObject> objects) {
        Set<KeyObject> wanted = new HashSet<>(objects);
        wanted.removeAll(wraps.keySet());
        if (wanted.isEmpty() || person == null) {
            return;
        }
        Set<Holder> holders = new HashSet<>(Set.of(Holder.person(person)));
        groups().keySet().forEach(pair -> holders.add(pair.holder()));
        wanted.forEach(object -> wraps.put(object, new ArrayList<>()));
        for (Wrap wrap : rows.wraps(wanted, holders)) {
            wraps.getOrDefault(wrap.object(), new ArrayList<>()).add(wrap);
        }
    }

    /**
     * Takes over a key that was made in this request. It is the next epoch's, and its wraps may be undone with the
     * transaction: then {@link #forget} it.
     */
    public void keep(KeyObject object, int epoch, ContentKey key) {
        @Nullable ContentKey before = opened.put(new Slot(object, epoch), key);
        if (before != null) {
            before.close();
        }
    }

    /** Closes all keys of this object; the next one that is asked for is read anew. */
    public void forget(KeyObject object) {
        opened.entrySet().removeIf(entry -> {
            boolean its = entry.getKey().object().equals(object);
            if (its) {
                entry.getValue().close();
            }
            return its;
        });
        wraps.remove(object);
    }

    /** The versions of a group's pair that this person holds, the oldest first; at most one query. */
    public List<Integer> groupVersions(UUID group) {
        return groups().keySet().stream()
                .filter(pair -> pair.holder().id().equals(group))
                .map(Pair::version)
                .sorted()
                .toList();
    }

    /** Closes every key. The container calls it after the response; again does nothing. */
    @PreDestroy
    @Override
    public void close() {
        opened.values().forEach(ContentKey::close);
        opened.clear();
        wraps.clear();
        if (groups != null) {
            groups.values().forEach(PrivateKey::close);
            groups = null;
        }
        if (own != null) {
            own.close();
            own = null;
        }
        person = null;
    }

    private Map<Pair, PrivateKey> groups() {
        if (groups == null) {
            groups = new HashMap<>();
            if (person != null && own != null) {
                for (Wrap wrap : rows.groupWraps(person)) {
                    addGroup(groups, wrap, own);
                }
            }
        }
        return groups;
    }

    private void addGroup(Map<Pair, PrivateKey> groups, Wrap wrap, PrivateKey own) {
        Pair pair = new Pair(Holder.group(wrap.object().id()), wrap.epoch());
        if (groups.containsKey(pair)) {
            return;
        }
        try {
            byte[] secret = wrap.open(service, own);
            try {
                groups.put(pair, PrivateKey.of(secret));
            } finally {
                Arrays.fill(secret, (byte) 0);
            }
        } catch (CannotBeOpened e) {
            // Sealed to an earlier pair of this person, or damaged: this group stays shut, the others open.
        }
    }

    private @Nullable ContentKey tryOpen(Wrap wrap) {
        @Nullable PrivateKey with = own;
        if (wrap.holder().kind() == HolderKind.GROUP) {
            with = groups().get(new Pair(wrap.holder(), wrap.keyVersion()));
        }
        if (with == null) {
            return null;
        }
        try {
            byte[] secret = wrap.open(service, with);
            try {
                return ContentKey.of(secret);
            } finally {
                Arrays.fill(secret, (byte) 0);
            }
        } catch (CannotBeOpened e) {
            // Another wrap may still hold it: an earlier pair of this person, a second group.
            return null;
        }
    }

    private record Slot(KeyObject object, int epoch) {}

    private record Pair(Holder holder, int version) {}
}
