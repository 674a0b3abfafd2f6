package org.nightpost.vault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The vault's rows in lists, with a count of the queries asked: what a page may ask is a fixed number. */
class MemoryRows extends VaultRows {
    final List<HolderKey> keys = new ArrayList<>();
    final List<Wrap> wraps = new ArrayList<>();
    final List<LetterBox> boxes = new ArrayList<>();
    final List<Canary> canaries = new ArrayList<>();
    int queries;

    @Override
    List<HolderKey> newestKeys(Collection<Holder> holders) {
        queries++;
        // In the order of registering, so that a test can say who is sealed to before whom.
        Map<Holder, HolderKey> newest = new LinkedHashMap<>();
        for (HolderKey key : keys) {
            if (holders.contains(key.holder())) {
                newest.merge(key.holder(), key, (a, b) -> a.version() > b.version() ? a : b);
            }
        }
        return List.copyOf(newest.values());
    }

    @Override
    boolean hasWraps(KeyObject object) {
        queries++;
        return wraps.stream().anyMatch(wrap -> wrap.object().equals(object));
    }

    @Override
    List<Wrap> groupWraps(UUID person) {
        queries++;
        return newestFirst().stream()
                .filter(wrap -> wrap.holder().equals(Holder.person(person)))
                .filter(wrap -> wrap.object().kind() == ObjectKind.GROUP)
                .toList();
    }

    @Override
    List<Wrap> wraps(Collection<KeyObject> objects, Collection<Holder> holders) {
        queries++;
        return newestFirst().stream()
                .filter(wrap -> objects.contains(wrap.object()) && holders.contains(wrap.holder()))
                .toList();
    }

    @Override
    List<Wrap> wrapsOf(Holder holder) {
        queries++;
        return newestFirst().stream()
                .filter(wrap -> wrap.holder().equals(holder))
                .toList();
    }

    @Override
    void remove(Wrap wrap) {
        wraps.remove(wrap);
    }

    @Override
    List<LetterBox> letterBoxes(UUID correspondence) {
        queries++;
        return boxes.stream()
                .filter(box -> box.correspondence().equals(correspondence))
                .toList();
    }

    @Override
    List<Wrap> wrapsOf(KeyObject object) {
        queries++;
        return wraps.stream().filter(wrap -> wrap.object().equals(object)).toList();
    }

    @Override
    List<Wrap> pairsOf(Collection<UUID> groups) {
        queries++;
        return wraps.stream()
                .filter(wrap -> wrap.object().kind() == ObjectKind.GROUP
                        && groups.contains(wrap.object().id()))
                .toList();
    }

    @Override
    List<Wrap> sealedTo(Collection<UUID> groups) {
        queries++;
        return wraps.stream()
                .filter(wrap -> wrap.holder().kind() == HolderKind.GROUP
                        && groups.contains(wrap.holder().id()))
                .toList();
    }

    @Override
    Optional<HolderKey> key(Holder holder, int version) {
        queries++;
        return keys.stream()
                .filter(key -> key.holder().equals(holder) && key.version() == version)
                .findFirst();
    }

    @Override
    Optional<Canary> canary() {
        return canaries.stream().findFirst();
    }

    @Override
    boolean hasKeys() {
        return !keys.isEmpty();
    }

    @Override
    void add(Object row) {
        if (row instanceof HolderKey key) {
            keys.add(key);
        } else if (row instanceof Wrap wrap) {
            wraps.add(wrap);
        } else if (row instanceof LetterBox box) {
            boxes.add(box);
        } else {
            canaries.add((Canary) row);
        }
    }

    /** The wrap of this object for this holder, newest first. */
    Wrap wrap(KeyObject object, Holder holder) {
        return wraps(List.of(object), List.of(holder)).get(0);
    }

    private List<Wrap> newestFirst() {
        return wraps.stream()
                .sorted(Comparator.comparingInt(Wrap::keyVersion).reversed())
                .toList();
    }
}
