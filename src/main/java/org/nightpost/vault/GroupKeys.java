package org.nightpost.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who can open what is sealed to a group, who joins it, and how it begins anew when nobody is left who can. A role or a name
 * on a list gives nothing: a member gives, or, where there is none left, somebody who holds the letters themselves. Every
 * method that stores needs a transaction.
 */
@ApplicationScoped
public class GroupKeys {
    private final VaultRows rows;
    private final ServiceKeys service;
    private final Wraps wraps;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected GroupKeys() {
        this(null, null, null);
    }

    @Inject
    GroupKeys(VaultRows rows, ServiceKeys service, Wraps wraps) {
        this.rows = rows;
        this.service = service;
        this.wraps = wraps;
    }

    /**
     * Where a group stands.
     *
     * @param founded whether it ever had a pair
     * @param members who can open its newest pair: an earlier pair of their own, forgotten, does not count
     * @param lost whether something was sealed to a pair of the group's that nobody can open now
     */
    public record Standing(boolean founded, Set<UUID> members, boolean lost) {
        /** Of a group that is not there yet. */
        public static final Standing NOT_FOUNDED = new Standing(false, Set.of(), false);

        /** It had members, and nobody who is left can open it. */
        public boolean isOrphaned() {
            return founded && members.isEmpty();
        }
    }

    /** Where these groups stand. Three queries, however many they are; one more while something is lost. */
    public Map<UUID, Standing> standing(Collection<UUID> groups) {
        Map<UUID, Standing> standing = new HashMap<>();
        if (groups.isEmpty()) {
            return standing;
        }
        Living living = living(groups);
        Set<UUID> lost =
                lost(groups, living).stream().map(wrap -> wrap.holder().id()).collect(Collectors.toSet());
        for (UUID group : groups) {
            int newest = living.newest().getOrDefault(group, 0);
            standing.put(group, new Standing(newest > 0, living.members(group, newest), lost.contains(group)));
        }
        return standing;
    }

    /** Where this group stands. */
    public Standing standing(UUID group) {
        return standing(Set.of(group)).getOrDefault(group, Standing.NOT_FOUNDED);
    }

    /**
     * The members who can open the group's newest pair and every earlier one to which something is still sealed: what was
     * sealed to any of them, they open.
     */
    public Set<UUID> whoOpenAllOf(UUID group) {
        Living living = living(Set.of(group));
        Set<UUID> able = new HashSet<>(living.members(group, living.newest().getOrDefault(group, 0)));
        rows.sealedTo(Set.of(group)).forEach(wrap -> able.retainAll(living.members(group, wrap.keyVersion())));
        return able;
    }

    /**
     * Seals to a new member every version of the group's private half that the member behind this request holds.
     *
     * @throws CannotBeOpened if they do not hold the newest one: then they are no member, and nothing is done
     * @throws HolderRefused if the new member has no key, or one that this service did not register
     */
    public void admit(UUID group, UUID person, KeyRing ring) throws CannotBeOpened {
        int newest = newestOf(group);
        ring.groupKey(group, newest);
        for (int version : ring.groupVersions(group)) {
            wraps.shareGroup(ring.groupKey(group, version), group, version, Holder.person(person));
        }
    }

    /**
     * Makes a pair for a group in which there is nobody: its first, or a new one after everybody who could open the earlier
     * one has lost their key. Sealed to this person, and forgotten here.
     *
     * @throws IllegalStateException if there is a member: then only they can admit somebody
     * @throws HolderRefused as {@link Wraps#create}
     */
    public void begin(UUID group, UUID first) {
        if (!standing(group).members().isEmpty()) {
            throw new IllegalStateException("The group has members: " + group);
        }
        int version = newestOf(group) + 1;
        try (PrivateKey key = PrivateKey.generate()) {
            byte[] secret = key.secretBytes();
            try {
                wraps.share(secret, KeyObject.group(group), version, Holder.person(first));
                rows.add(new HolderKey(service, Holder.group(group), version, key.publicKey()));
            } finally {
                Arrays.fill(secret, (byte) 0);
            }
        }
    }

    /** Those of these groups to which this person could give something again that nobody in the group can open. */
    public Set<UUID> canGiveAgain(UUID person, Collection<UUID> groups) {
        if (groups.isEmpty()) {
            return Set.of();
        }
        List<Wrap> lost = lost(groups, living(groups));
        if (lost.isEmpty()) {
            return Set.of();
        }
        Holder giver = Holder.person(person);
        int newest = newestOf(giver);
        Set<Slot> held = rows.wrapsOf(giver).stream()
                .filter(wrap -> wrap.keyVersion() == newest)
                .map(Slot::of)
                .collect(Collectors.toSet());
        return lost.stream()
                .filter(wrap -> held.contains(Slot.of(wrap)))
                .map(wrap -> wrap.holder().id())
                .collect(Collectors.toSet());
    }

    /**
     * Seals to the group's newest pair what was sealed to one that nobody can open, as far as the person behind the request
     * can open it.
     *
     * @return how many keys
     */
    public int giveAgain(UUID group, KeyRing ring) {
        int given = 0;
        for (Wrap wrap : lost(Set.of(group), living(Set.of(group)))) {
            try {
                wraps.share(ring.key(wrap.object(), wrap.epoch()), wrap.object(), wrap.epoch(), wrap.holder());
                given++;
            } catch (CannotBeOpened notHeld) {
                // Another holder's to give.
            }
        }
        return given;
    }

    private int newestOf(UUID group) {
        return newestOf(Holder.group(group));
    }

    private int newestOf(Holder holder) {
        return rows.newestKeys(List.of(holder)).stream()
                .mapToInt(HolderKey::version)
                .findFirst()
                .orElse(0);
    }

    /** What is sealed to these groups, and to no pair of theirs that somebody can open. */
    private List<Wrap> lost(Collection<UUID> groups, Living living) {
        if (!living.isAnyDead()) {
            return List.of();
        }
        List<Wrap> sealed = rows.sealedTo(groups);
        Set<Place> open = sealed.stream()
                .filter(wrap -> living.isOpen(wrap.holder().id(), wrap.keyVersion()))
                .map(Place::of)
                .collect(Collectors.toSet());
        return sealed.stream().filter(wrap -> !open.contains(Place.of(wrap))).toList();
    }

    /** Whether somebody can open this version of the group's pair. */
    boolean isOpen(UUID group, int version) {
        return living(Set.of(group)).isOpen(group, version);
    }

    private Living living(Collection<UUID> groups) {
        List<Wrap> pairs = rows.pairsOf(groups);
        Set<Holder> holders = pairs.stream().map(Wrap::holder).collect(Collectors.toSet());
        groups.forEach(group -> holders.add(Holder.group(group)));
        Map<Holder, Integer> newest = new HashMap<>();
        rows.newestKeys(holders).forEach(key -> newest.put(key.holder(), key.version()));
        Map<UUID, Map<Integer, Set<UUID>>> members = new HashMap<>();
        for (Wrap pair : pairs) {
            Set<UUID> of = members.computeIfAbsent(pair.object().id(), none -> new TreeMap<>())
                    .computeIfAbsent(pair.epoch(), none -> new HashSet<>());
            if (newest.getOrDefault(pair.holder(), 0) == pair.keyVersion()) {
                of.add(pair.holder().id());
            }
        }
        Map<UUID, Integer> versions = new HashMap<>();
        groups.forEach(group -> versions.put(group, newest.getOrDefault(Holder.group(group), 0)));
        return new Living(versions, members);
    }

    /**
     * Who can open which version of a group's pair.
     *
     * @param newest version of each group's
     */
    private record Living(Map<UUID, Integer> newest, Map<UUID, Map<Integer, Set<UUID>>> all) {
        Set<UUID> members(UUID group, int version) {
            return Set.copyOf(all.getOrDefault(group, Map.of()).getOrDefault(version, Set.of()));
        }

        boolean isOpen(UUID group, int version) {
            return !members(group, version).isEmpty();
        }

        boolean isAnyDead() {
            return newest.entrySet().stream().anyMatch(group -> {
                for (int version = 1; version <= group.getValue(); version++) {
                    if (!isOpen(group.getKey(), version)) {
                        return true;
                    }
                }
                return false;
            });
        }
    }

    private record Slot(KeyObject object, int epoch) {
        static Slot of(Wrap wrap) {
            return new Slot(wrap.object(), wrap.epoch());
        }
    }

    private record Place(Holder group, Slot slot) {
        static Place of(Wrap wrap) {
            return new Place(wrap.holder(), Slot.of(wrap));
        }
    }
}
