package org.nightpost.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Takes keys from somebody who leaves. No deed deletes the last staff wrap: a letter that then nobody but its client could
 * open would be lost to the service, so that one wrap stays. Every method writes in the caller's transaction and needs one.
 */
@ApplicationScoped
public class Withdrawal {
    private final VaultRows rows;
    private final Wraps wraps;
    private final Consumer<EpochDue> due;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Withdrawal() {
        this(null, null, (Consumer<EpochDue>) null);
    }

    @Inject
    Withdrawal(VaultRows rows, Wraps wraps, Event<EpochDue> due) {
        this(rows, wraps, due::fire);
    }

    Withdrawal(VaultRows rows, Wraps wraps, Consumer<EpochDue> due) {
        this.rows = rows;
        this.wraps = wraps;
        this.due = due;
    }

    /** What a holder holds: objects, and how many of them nobody else on the staff side could open. */
    public record Held(Set<UUID> correspondences, Set<UUID> groups, Set<KeyObject> last) {}

    /** What this person holds now; changes nothing. */
    public Held held(UUID person) {
        return held(Holder.person(person));
    }

    /**
     * Takes everything from a person who leaves: the keys of correspondences, and their part in groups, whose pairs are made
     * anew without them. What is written from now on gets new keys. What they alone write for is theirs and stays shut.
     *
     * @return what was theirs; the wraps in {@code last} stay where they are
     */
    public Held takeAll(UUID person) {
        Holder holder = Holder.person(person);
        for (UUID group : held(holder).groups()) {
            due.accept(new EpochDue(Holder.group(group)));
        }
        due.accept(new EpochDue(holder));
        // Read only now, under the locks: a writer may have sealed one more key to them a moment ago.
        Held held = held(holder);
        for (Wrap wrap : rows.wrapsOf(holder)) {
            boolean shared = wrap.object().kind() != ObjectKind.OWN;
            if (shared && !held.last().contains(wrap.object())) {
                rows.remove(wrap);
            }
        }
        held.groups().stream()
                .filter(group -> !held.last().contains(KeyObject.group(group)))
                .forEach(wraps::renewGroup);
        return held;
    }

    /**
     * Takes a member's part in a group from them; the group gets a new pair without them.
     *
     * @return false if they are the last who can open what is sealed to the group: then nothing is done
     */
    public boolean leaveGroup(UUID group, UUID person) {
        due.accept(new EpochDue(Holder.group(group)));
        Holder holder = Holder.person(person);
        KeyObject pair = KeyObject.group(group);
        if (isLast(holder, pair)) {
            return false;
        }
        rows.wraps(List.of(pair), List.of(holder)).forEach(rows::remove);
        wraps.renewGroup(group);
        return true;
    }

    /**
     * Takes one key, of every epoch, from a holder.
     *
     * @return false if they are the last on the staff side who can open it: then nothing is done
     */
    public boolean take(KeyObject object, Holder holder) {
        if (isLast(holder, object)) {
            return false;
        }
        rows.wraps(List.of(object), List.of(holder)).forEach(rows::remove);
        return true;
    }

    private Held held(Holder holder) {
        Set<UUID> correspondences = new LinkedHashSet<>();
        Set<UUID> groups = new LinkedHashSet<>();
        Set<KeyObject> objects = new LinkedHashSet<>();
        for (Wrap wrap : rows.wrapsOf(holder)) {
            KeyObject object = wrap.object();
            objects.add(object);
            if (object.kind() == ObjectKind.GROUP) {
                groups.add(object.id());
            } else if (object.kind() == ObjectKind.CORRESPONDENCE) {
                correspondences.add(object.id());
            }
        }
        Set<KeyObject> last = new LinkedHashSet<>();
        objects.stream().filter(object -> isLast(holder, object)).forEach(last::add);
        return new Held(correspondences, groups, last);
    }

    /** Whether some epoch of this would be open to nobody on the staff side without this holder. */
    private boolean isLast(Holder leaving, KeyObject object) {
        return switch (object.kind()) {
            case CORRESPONDENCE, STAFF -> isLastReader(leaving, object, Set.of());
            case GROUP -> isLastMember(leaving, object.id());
            case OWN, LETTER_BOX -> false;
        };
    }

    private boolean isLastMember(Holder leaving, UUID group) {
        Set<Integer> orphaned = new HashSet<>(versionsOf(leaving, group));
        orphaned.removeIf(version -> isAlive(new Seat(Holder.group(group), version), leaving));
        if (orphaned.isEmpty()) {
            return false;
        }
        Set<KeyObject> sealed = new LinkedHashSet<>();
        for (Wrap wrap : rows.wrapsOf(Holder.group(group))) {
            if (orphaned.contains(wrap.keyVersion())) {
                sealed.add(wrap.object());
            }
        }
        return sealed.stream().anyMatch(object -> isLastReader(leaving, object, Set.of(Holder.group(group))));
    }

    private List<Integer> versionsOf(Holder member, UUID group) {
        return rows.wraps(List.of(KeyObject.group(group)), List.of(member)).stream()
                .map(Wrap::epoch)
                .toList();
    }

    private boolean isLastReader(Holder leaving, KeyObject object, Set<Holder> leavingToo) {
        Set<Holder> staff = staffOf(object.id());
        if (!staff.contains(leaving) && leavingToo.stream().noneMatch(staff::contains)) {
            return false;
        }
        Set<Integer> open = new HashSet<>();
        Set<Integer> all = new HashSet<>();
        for (Wrap wrap : rows.wrapsOf(object)) {
            all.add(wrap.epoch());
            Holder holder = wrap.holder();
            boolean stays = staff.contains(holder) && !holder.equals(leaving);
            if (stays && isAlive(new Seat(holder, wrap.keyVersion()), leaving)) {
                open.add(wrap.epoch());
            }
        }
        return !open.containsAll(all);
    }

    /** The holders of the staff key are the staff side: it is never sealed to a client. */
    private Set<Holder> staffOf(UUID correspondence) {
        Set<Holder> staff = new HashSet<>();
        rows.wrapsOf(KeyObject.staff(correspondence)).forEach(wrap -> staff.add(wrap.holder()));
        return staff;
    }

    /** A person by their newest pair only: an older one may be one whose password is forgotten. A group by its members. */
    private boolean isAlive(Seat seat, Holder leaving) {
        if (seat.holder().kind() != HolderKind.GROUP) {
            return rows.newestKeys(List.of(seat.holder())).stream().anyMatch(key -> key.version() == seat.version());
        }
        return rows.wrapsOf(KeyObject.group(seat.holder().id())).stream()
                .filter(wrap -> wrap.epoch() == seat.version() && !wrap.holder().equals(leaving))
                .anyMatch(wrap -> isAlive(new Seat(wrap.holder(), wrap.keyVersion()), leaving));
    }

    /** A holder by one version of their pair. */
    private record Seat(Holder holder, int version) {}
}
