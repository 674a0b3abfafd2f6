package org.nightpost.vault;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All queries of the vault. */
@Dependent
class VaultRows {
    @PersistenceContext
    EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    VaultRows() {}

    /** The newest key of each of these holders; those without any are left out. */
    List<HolderKey> newestKeys(Collection<Holder> holders) {
        Set<UUID> ids = new HashSet<>();
        EnumSet<HolderKind> kinds = EnumSet.noneOf(HolderKind.class);
        for (Holder holder : holders) {
            ids.add(holder.id());
            kinds.add(holder.kind());
        }
        return entities.createQuery(
                        "select k from HolderKey k where k.holderKind in :kinds and k.holderId in :ids"
                                + " and k.version = (select max(n.version) from HolderKey n"
                                + " where n.holderKind = k.holderKind and n.holderId = k.holderId)",
                        HolderKey.class)
                .setParameter("kinds", kinds)
                .setParameter("ids", ids)
                .getResultStream()
                .filter(key -> holders.contains(key.holder()))
                .toList();
    }

    boolean hasWraps(KeyObject object) {
        return entities.createQuery(
                                "select count(w) from Wrap w where w.objectKind = :kind and w.objectId = :id",
                                Long.class)
                        .setParameter("kind", object.kind())
                        .setParameter("id", object.id())
                        .getSingleResult()
                > 0;
    }

    /** The private halves of the groups that are sealed to this person. */
    List<Wrap> groupWraps(UUID person) {
        return entities.createQuery(
                        "select w from Wrap w where w.holderKind = :person and w.holderId = :id"
                                + " and w.objectKind = :pair order by w.keyVersion desc",
                        Wrap.class)
                .setParameter("person", HolderKind.PERSON)
                .setParameter("id", person)
                .setParameter("pair", ObjectKind.GROUP)
                .getResultList();
    }

    /** The wraps of these objects for these holders, all epochs, newest versions of the holders' keys first. */
    List<Wrap> wraps(Collection<KeyObject> objects, Collection<Holder> holders) {
        Set<UUID> ids = new HashSet<>();
        EnumSet<ObjectKind> kinds = EnumSet.noneOf(ObjectKind.class);
        for (KeyObject object : objects) {
            ids.add(object.id());
            kinds.add(object.kind());
        }
        return entities.createQuery(
                        "select w from Wrap w where w.objectKind in :kinds and w.objectId in :ids"
                                + " and w.holderId in :holders order by w.keyVersion desc",
                        Wrap.class)
                .setParameter("kinds", kinds)
                .setParameter("ids", ids)
                .setParameter(
                        "holders", holders.stream().map(Holder::id).distinct().toList())
                .getResultStream()
                .filter(wrap -> objects.contains(wrap.object()) && holders.contains(wrap.holder()))
                .toList();
    }

    /** Everything that is sealed to this holder, by all versions of their pair. */
    List<Wrap> wrapsOf(Holder holder) {
        return entities.createQuery(
                        "select w from Wrap w where w.holderKind = :kind and w.holderId = :id order by w.keyVersion desc",
                        Wrap.class)
                .setParameter("kind", holder.kind())
                .setParameter("id", holder.id())
                .getResultList();
    }

    /** The letter-boxes of this correspondence, one for each epoch in which somebody made it. */
    List<LetterBox> letterBoxes(UUID correspondence) {
        return entities.createQuery(
                        "select b from LetterBox b where b.correspondence = :id order by b.version desc",
                        LetterBox.class)
                .setParameter("id", correspondence)
                .getResultList();
    }

    /** Everything by which this object is sealed to anybody, all epochs. */
    List<Wrap> wrapsOf(KeyObject object) {
        return entities.createQuery(
                        "select w from Wrap w where w.objectKind = :kind and w.objectId = :id order by w.epoch, w.id",
                        Wrap.class)
                .setParameter("kind", object.kind())
                .setParameter("id", object.id())
                .getResultList();
    }

    /** The private halves of these groups, all versions, for whoever they are sealed to. */
    List<Wrap> pairsOf(Collection<UUID> groups) {
        return entities.createQuery(
                        "select w from Wrap w where w.objectKind = :pair and w.objectId in :groups", Wrap.class)
                .setParameter("pair", ObjectKind.GROUP)
                .setParameter("groups", groups)
                .getResultList();
    }

    /** Everything that is sealed to these groups, by all versions of their pairs. */
    List<Wrap> sealedTo(Collection<UUID> groups) {
        return entities.createQuery(
                        "select w from Wrap w where w.holderKind = :group and w.holderId in :groups", Wrap.class)
                .setParameter("group", HolderKind.GROUP)
                .setParameter("groups", groups)
                .getResultList();
    }

    Optional<HolderKey> key(Holder holder, int version) {
        return entities.createQuery(
                        "select k from HolderKey k where k.holderKind = :kind and k.holderId = :id"
                                + " and k.version = :version",
                        HolderKey.class)
                .setParameter("kind", holder.kind())
                .setParameter("id", holder.id())
                .setParameter("version", version)
                .getResultStream()
                .findFirst();
    }

    Optional<Canary> canary() {
        return Optional.ofNullable(entities.find(Canary.class, Canary.ONLY));
    }

    /** Whether anybody ever registered a key here. */
    boolean hasKeys() {
        return entities.createQuery("select count(k) from HolderKey k", Long.class)
                        .getSingleResult()
                > 0;
    }

    void add(Object row) {
        entities.persist(row);
    }

    void remove(Wrap wrap) {
        entities.remove(wrap);
    }
}
